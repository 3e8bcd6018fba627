package io.cultivar.cli;

/** A mistake of the user; the message says what to do. */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserException(String message) {
    super(message);
  }
}
