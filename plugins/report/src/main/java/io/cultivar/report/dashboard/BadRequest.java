package io.cultivar.report.dashboard;

import java.io.IOException;
import java.io.Serial;

/** A request that makes no sense; the message says why. */
final class BadRequest extends IOException {
  @Serial private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }
}
