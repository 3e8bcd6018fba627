package io.cultivar.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their arguments in a line. Not thread-safe. */
record Rows(Connection connection) {
  /** Makes something of a row. */
  @FunctionalInterface
  interface Mapper<T> {
    /** Makes it of the present row. */
    T from(ResultSet row) throws SQLException;
  }

  /** How many rows are fetched at once where there are many. */
  private static final int FETCHED = 10_000;

  /** Changes rows; gives how many. */
  int change(String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  /** All rows that a query finds. */
  <T> List<T> all(String sql, Mapper<T> mapper, Object... arguments) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(mapper.from(rows));
      }
    }
    return found;
  }

  /** The first row that a query finds. */
  <T> Optional<T> first(String sql, Mapper<T> mapper, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(mapper.from(rows)) : Optional.empty();
    }
  }

  /** A statement, to be closed by the caller. */
  PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
