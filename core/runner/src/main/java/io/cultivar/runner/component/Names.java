package io.cultivar.runner.component;

import java.util.Locale;

/** Turns Java's names into those of experiment files. */
public final class Names {
  private Names() {}

  /** {@code learningRate} as {@code learning-rate}, {@code FAN_IN} as {@code fan-in}. */
  public static String kebab(String javaName) {
    if (javaName.equals(javaName.toUpperCase(Locale.ROOT))) {
      return javaName.toLowerCase(Locale.ROOT).replace('_', '-');
    }
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }
}
