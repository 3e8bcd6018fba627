package io.cultivar.runner.steering;

import java.io.IOException;

/** A request that means nothing as its study stands; the message is meant for the user. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
