package io.cultivar.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a PostgreSQL database. It is checked here, since the driver would write one that
 * it cannot read into a log, password and all.
 *
 * @param url what the driver is told: neither user nor password stand before the host
 * @param user the user before the host
 * @param password the password before the host
 */
record PostgresAddress(String url, Optional<String> user, Optional<String> password) {
  private static final String HOST = "(?:[^\\s/?#@:,\\[\\]]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";

  private static final Pattern FORM =
      Pattern.compile(
          "jdbc:postgresql:(?://(?:(?<user>[^\\s/?#@:]*)(?::(?<password>[^\\s/?#@]*))?@)?"
              + "(?<hosts>"
              + HOST
              + "(?:,"
              + HOST
              + ")*)/)?(?<database>[^\\s/?#@:]*)(?<options>\\?\\S*)?");

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /**
   * Reads an address.
   *
   * @throws IOException if it is none; the message does not repeat it
   */
  static PostgresAddress parse(String text) throws IOException {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || BAD_ESCAPE.matcher(text).find()) {
      throw unreadable();
    }
    String hosts = form.group("hosts") == null ? "" : "//" + form.group("hosts") + "/";
    String options = form.group("options") == null ? "" : form.group("options");
    String url = "jdbc:postgresql:" + hosts + form.group("database") + options;
    try {
      new PGSimpleDataSource().setUrl(url);
    } catch (IllegalArgumentException withTheAddress) {
      throw unreadable();
    }
    return new PostgresAddress(
        url,
        Optional.ofNullable(form.group("user")).map(PostgresAddress::decoded),
        Optional.ofNullable(form.group("password")).map(PostgresAddress::decoded));
  }

  private static IOException unreadable() {
    return new IOException(
        "the address of the PostgreSQL database cannot be read; write"
            + " jdbc:postgresql://USER:PASSWORD@HOST:PORT/DATABASE, special characters"
            + " percent-encoded");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The address for people: options can hold passwords, too. */
  String name() {
    return url.replaceFirst("\\?.*", "");
  }

  /** Tells nothing that is secret. */
  @Override
  public String toString() {
    return name();
  }
}
