package io.cultivar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite database in a file. What was committed survives the process and the machine: it writes
 * ahead, and waits for the disk.
 *
 * @param file the file
 */
record Sqlite(Path file) implements Dialect {
  /** How long to wait while another process writes. */
  private static final int BUSY_MILLIS = 10_000;

  @Override
  public DataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "identity",
        "INTEGER PRIMARY KEY AUTOINCREMENT",
        "clustered",
        "WITHOUT ROWID",
        "bytes",
        "BLOB");
  }

  /** Who is going to write waits at the start, so that it need not give up half way. */
  @Override
  public void begin(Connection connection, boolean changes) throws SQLException {
    connection
        .unwrap(SQLiteConnection.class)
        .setCurrentTransactionMode(
            changes
                ? SQLiteConfig.TransactionMode.IMMEDIATE
                : SQLiteConfig.TransactionMode.DEFERRED);
  }

  @Override
  public boolean passing(SQLException failure) {
    return primary(failure) == SQLiteErrorCode.SQLITE_BUSY
        || primary(failure) == SQLiteErrorCode.SQLITE_LOCKED;
  }

  @Override
  public IOException explain(SQLException failure) {
    return new IOException(file + ": " + meaning(failure), failure);
  }

  private static String meaning(SQLException failure) {
    return switch (primary(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> "is locked by another program; end that and try again";
      case SQLITE_CANTOPEN ->
          "cannot be opened; may this user write into its folder? --store names another place,"
              + " --store memory: keeps nothing";
      case SQLITE_READONLY, SQLITE_PERM ->
          "cannot be written; give this user the right to, or name another place with --store";
      case SQLITE_FULL ->
          "the disk is full; what was kept is safe: make room and run the same command again";
      case SQLITE_NOTADB -> "is not a SQLite database; name another place with --store";
      case SQLITE_CORRUPT ->
          "is damaged; restore it from a copy, or name another place with --store";
      case SQLITE_IOERR -> "the disk failed (" + failure.getMessage() + ")";
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** The code without what SQLite adds to it in its upper bits. */
  private static SQLiteErrorCode primary(SQLException failure) {
    if (failure instanceof SQLiteException known) {
      return SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff);
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
