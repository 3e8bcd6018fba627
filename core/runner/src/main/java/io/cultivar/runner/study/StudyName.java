package io.cultivar.runner.study;

import io.cultivar.runner.problem.Keepable;

/** What a study can be called. */
public final class StudyName {
  /** Names are keys of tables, and there are limits to these. */
  private static final int LONGEST = 200;

  private StudyName() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if no study can have it; the message is meant for the user
   */
  public static String check(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a study must not be blank");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the name of a study must have at most "
              + LONGEST
              + " characters, this has "
              + name.length());
    }
    if (!Keepable.is(name)) {
      throw new IllegalArgumentException(
          "the name of a study must not hold NUL or half a character");
    }
    return name;
  }
}
