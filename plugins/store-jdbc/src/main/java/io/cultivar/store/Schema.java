package io.cultivar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables of a database up to the newest version. */
final class Schema {
  /** The newest migration. */
  private static final int VERSION = 1;

  private static final String HISTORY = "cultivar_schema";

  private Schema() {}

  /**
   * Makes the tables that are missing.
   *
   * @throws IOException if the database belongs to another program, or to a newer Cultivar
   */
  static void migrate(Dialect dialect) throws IOException {
    try {
      if (version(dialect) == VERSION) {
        return;
      }
      flyway(dialect).migrate();
    } catch (SQLException e) {
      throw dialect.explain(e);
    } catch (FlywayValidateException e) {
      throw new IOException(
          dialect.name() + " was made by a newer version of Cultivar; use that one", e);
    } catch (FlywayException e) {
      throw explain(dialect, e);
    }
  }

  /** Asks directly: Flyway takes longer to start than most studies' first trial. */
  private static int version(Dialect dialect) throws SQLException {
    try (Connection connection = dialect.source().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              "SELECT version FROM " + HISTORY + " ORDER BY installed_rank DESC LIMIT 1")) {
        return found.next() ? Integer.parseInt(found.getString(1)) : 0;
      } catch (SQLException thereIsNoSuchTable) {
        if (dialect.passing(thereIsNoSuchTable)) {
          throw thereIsNoSuchTable;
        }
        return 0;
      }
    }
  }

  private static Flyway flyway(Dialect dialect) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dialect.source())
        .locations("classpath:io/cultivar/store/migrations")
        .table(HISTORY)
        .placeholders(dialect.placeholders())
        .loggers(FlywayLog.class.getName())
        .load();
  }

  private static IOException explain(Dialect dialect, FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return dialect.explain(sql);
      }
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("non-empty schema")) {
      return new IOException(
          dialect.name() + " belongs to another program; name another place with --store", failure);
    }
    return new IOException(dialect.name() + ": " + message.strip(), failure);
  }
}
