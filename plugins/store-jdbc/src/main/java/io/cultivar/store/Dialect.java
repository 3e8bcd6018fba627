package io.cultivar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What differs between databases. Thread-safe. */
interface Dialect {
  /** Makes connections. */
  DataSource source();

  /** Sets up a connection to a database that is Cultivar's own. */
  void prepare(Connection connection) throws SQLException;

  /** The address for people, without a password. */
  String name();

  /** The words in which the migrations differ. */
  Map<String, String> placeholders();

  /** Gets a connection ready for the next transaction. */
  void begin(Connection connection, boolean changes) throws SQLException;

  /** Whether a statement failed because its table is not there. */
  boolean lacksTable(SQLException failure);

  /** Whether a failure may pass: the database is away or busy, and may come back. */
  boolean passing(SQLException failure);

  /** What a failure means to the user, and what to do. */
  IOException explain(SQLException failure);
}
