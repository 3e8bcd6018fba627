package io.cultivar.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times for people. */
final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private Times() {}

  /** A moment, to the minute. */
  static String at(Instant moment) {
    return MINUTE.format(moment);
  }

  /** How long something takes, in its two largest units; seconds alone with a decimal if few. */
  static String span(Duration time) {
    if (time.toMillis() < 9_950) {
      return String.format(Locale.ROOT, "%.1fs", time.toMillis() / 1e3);
    }
    return wholeSpan(time);
  }

  /** The same without decimals, for what changes before one's eyes. */
  static String wholeSpan(Duration time) {
    long seconds = Math.round(time.toMillis() / 1e3);
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%dm%02ds", seconds / 60, seconds % 60);
    }
    long hours = seconds / 3600;
    return hours < 48
        ? String.format(Locale.ROOT, "%dh%02dm", hours, seconds % 3600 / 60)
        : String.format(Locale.ROOT, "%dd%02dh", hours / 24, hours % 24);
  }

  /**
   * How often something happens, by the unit of time that gives a number to be grasped.
   *
   * @param times how many times
   * @param unit in which time
   */
  record Rate(String times, String unit) {
    static Rate of(double perSecond) {
      double perMinute = 60 * perSecond;
      return perSecond >= 1
          ? new Rate(often(perSecond), "/s")
          : perMinute >= 1
              ? new Rate(often(perMinute), "/min")
              : new Rate(often(60 * perMinute), "/h");
    }
  }

  private static String often(double times) {
    return String.format(Locale.ROOT, times < 9.95 ? "%.1f" : "%.0f", times);
  }
}
