package io.cultivar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database up to the newest version. */
final class Schema {
  /** The newest migration. */
  private static final int VERSION = 1;

  /** A version that is none of this Cultivar's. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final String HISTORY = "cultivar_schema";

  /** How long another process may take to make the tables at the same time. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long PAUSE_MILLIS = 50;

  private final Dialect dialect;

  private Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Makes the tables that are missing.
   *
   * @throws IOException if the database belongs to another program, or to a newer Cultivar
   */
  static void migrate(Dialect dialect) throws IOException {
    try {
      new Schema(dialect).migrate();
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }

  /** Others may be making the tables just now: who is in their way tries again. */
  private void migrate() throws SQLException, IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!complete()) {
      try {
        flyway().migrate();
      } catch (FlywayException e) {
        boolean givenUp = !othersWork(e) || System.nanoTime() > deadline;
        if (givenUp || !Database.sleep(PAUSE_MILLIS)) {
          throw explain(e);
        }
      }
    }
  }

  private boolean complete() throws SQLException, IOException {
    int version = version().orElse(0);
    if (version > VERSION) {
      throw new IOException(
          dialect.name() + " was made by a newer version of Cultivar; use that one");
    }
    return version == VERSION;
  }

  private boolean othersWork(FlywayException failure) throws SQLException {
    SQLException cause = cause(failure);
    return (cause != null && dialect.passing(cause)) || version().isPresent();
  }

  /**
   * The version, or empty where there is no history. Asks directly: Flyway takes longer to start
   * than most studies' first trial.
   */
  private OptionalInt version() throws SQLException {
    try (Connection connection = dialect.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT version FROM " + HISTORY)) {
      int newest = 0;
      while (found.next()) {
        String text = found.getString(1);
        newest = Math.max(newest, text.matches("\\d{1,9}") ? Integer.parseInt(text) : UNKNOWN);
      }
      return OptionalInt.of(newest);
    } catch (SQLException e) {
      if (dialect.lacksTable(e)) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  private Flyway flyway() {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dialect.source())
        .locations("classpath:io/cultivar/store/migrations")
        .table(HISTORY)
        .placeholders(dialect.placeholders())
        .loggers(FlywayLog.class.getName())
        .load();
  }

  private IOException explain(FlywayException failure) {
    SQLException cause = cause(failure);
    if (cause != null) {
      return dialect.explain(cause);
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("non-empty schema")) {
      return new IOException(
          dialect.name() + " belongs to another program; name another place with --store", failure);
    }
    return new IOException(dialect.name() + ": " + message.strip(), failure);
  }

  private static SQLException cause(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
