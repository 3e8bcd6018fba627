package io.cultivar.runner.plugin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the api.
 *
 * @param major changes when plugins break
 * @param minor changes when something is added
 */
record ApiVersion(int major, int minor) {
  /** The version of this api. */
  static final ApiVersion CURRENT = new ApiVersion(1, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\..*)?");

  /** Reads {@code 1.0} or {@code 1.0.3}; empty if it is something else. */
  static Optional<ApiVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Whether a plugin made for a version runs on this one. */
  boolean runs(ApiVersion plugin) {
    return plugin.major == major && plugin.minor <= minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
