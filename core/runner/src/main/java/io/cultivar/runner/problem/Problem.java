package io.cultivar.runner.problem;

import java.util.List;

/**
 * Something that the user should mend.
 *
 * @param place where it is
 * @param severity whether the experiment can run all the same
 * @param message what is wrong, one sentence without a final stop
 * @param hints what to do, a line each
 */
public record Problem(Place place, Severity severity, String message, List<String> hints) {
  /** Whether an experiment with this problem can run. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, but is unlikely to do what was meant. */
    WARNING
  }

  /** Copies the hints. */
  public Problem {
    hints = List.copyOf(hints);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Printable.line(place.toString())).append("  ");
    if (severity == Severity.WARNING) {
      text.append("warning: ");
    }
    text.append(Printable.line(message));
    for (String hint : hints) {
      text.append("\n    ").append(Printable.line(hint));
    }
    return text.toString();
  }
}
