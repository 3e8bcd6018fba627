package io.cultivar.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a database, made anew when it is lost. What is done with it happens in
 * transactions, one at a time: all of one or nothing. Thread-safe.
 */
final class Database implements AutoCloseable {
  /** How long a database may be away before a study gives up. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Logger LOG = System.getLogger(Database.class.getName());

  /** What passes sooner is not worth a word. */
  private static final Duration UNTOLD = Duration.ofSeconds(1);

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final Dialect dialect;
  private final Duration patience;

  /** Null while there is none. */
  private Connection connection;

  private boolean closed;

  /** What is done in a transaction. It may be done again, if the connection was lost meanwhile. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T with(Connection connection) throws SQLException, IOException;
  }

  Database(Dialect dialect, Duration patience) {
    this.dialect = dialect;
    this.patience = patience;
  }

  /**
   * Changes something, in a transaction that is on disk when this returns.
   *
   * @throws IOException if it failed, or the database was away for too long; nothing was changed
   */
  <T> T change(Work<T> work) throws IOException {
    return transaction(true, work);
  }

  /** Reads something as it stands at one moment. */
  <T> T read(Work<T> work) throws IOException {
    return transaction(false, work);
  }

  private synchronized <T> T transaction(boolean changes, Work<T> work) throws IOException {
    long begun = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    boolean told = false;
    while (true) {
      try {
        return attempt(changes, work);
      } catch (SQLException e) {
        disconnect();
        long waited = System.nanoTime() - begun;
        boolean givenUp = !dialect.passing(e) || waited > patience.toNanos();
        if (givenUp || !sleep(pause)) {
          throw dialect.explain(e);
        }
        if (!told && waited > UNTOLD.toNanos()) {
          told = true;
          LOG.log(Level.WARNING, dialect.explain(e).getMessage() + "; waiting for it");
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private <T> T attempt(boolean changes, Work<T> work) throws SQLException, IOException {
    Connection open = connection();
    boolean done = false;
    try {
      dialect.begin(open, changes);
      T result = work.with(open);
      open.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(open);
      }
    }
  }

  private static void rollBack(Connection open) {
    try {
      open.rollback();
    } catch (SQLException alsoLost) {
      // The database forgets the transaction with its connection.
    }
  }

  private Connection connection() throws SQLException, IOException {
    if (closed) {
      throw new IOException(dialect.name() + " was closed");
    }
    if (connection == null) {
      connection = dialect.source().getConnection();
      dialect.prepare(connection);
      connection.setAutoCommit(false);
    }
    return connection;
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException alreadyLost) {
      // It is of no use any more.
    }
    connection = null;
  }

  /** Waits; false if somebody wants this thread to end. */
  static boolean sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect();
  }
}
