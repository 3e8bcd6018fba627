package io.cultivar.runner.study;

/** A strategy failed, or proposed what the space does not allow: a fault of its plugin. */
public final class StrategyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StrategyException(String message, Throwable cause) {
    super(message, cause);
  }
}
