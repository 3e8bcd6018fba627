package io.cultivar.cli;

/** How the command ends. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /** A fault of Cultivar or of a plugin, with a stack trace. */
  static final int FAULT = 1;

  /** A mistake in what the user gave. */
  static final int USER = 2;

  /** A study whose trials all failed. */
  static final int NO_TRIAL = 3;

  /** A trial that was done again came out otherwise. */
  static final int DIFFERENT = 4;

  /** Interrupted before all was done, as by Ctrl-C or cultivar stop. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
