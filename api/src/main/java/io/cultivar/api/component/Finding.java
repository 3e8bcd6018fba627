package io.cultivar.api.component;

import java.util.Objects;

/**
 * Something that a component found wrong with its options before anything ran.
 *
 * @param severity whether the experiment can run all the same
 * @param path the option it is about, relative to the component that says so, such as {@code
 *     layers[1].activation}; empty for the component as a whole
 * @param message what is wrong and what to do, one sentence without a final stop
 */
public record Finding(Severity severity, String path, String message) {
  /** How bad a finding is. */
  public enum Severity {
    /** The experiment cannot run. */
    ERROR,
    /** The experiment can run but is unlikely to do what was meant. */
    WARNING
  }

  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** A finding that forbids to run. */
  public static Finding error(String path, String message) {
    return new Finding(Severity.ERROR, path, message);
  }

  /** A finding that the user should see. */
  public static Finding warning(String path, String message) {
    return new Finding(Severity.WARNING, path, message);
  }
}
