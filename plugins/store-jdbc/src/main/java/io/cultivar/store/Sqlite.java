package io.cultivar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
 * @param busy how long a statement waits while another process writes
 */
record Sqlite(Path file, Duration busy) implements Dialect {
  private static final Duration BUSY = Duration.ofSeconds(10);

  Sqlite(Path file) {
    this(file, BUSY);
  }

  @Override
  public DataSource source() {
    LoaderLog.withoutDeletedCopies();
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) busy.toMillis());
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** Only here: the file of another program must stay as it is. */
  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
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
  public boolean lacksTable(SQLException failure) {
    return primary(failure) == SQLiteErrorCode.SQLITE_ERROR;
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

  private String meaning(SQLException failure) {
    if (Files.isDirectory(file)) {
      return "is a directory; name a file with --store";
    }
    return switch (primary(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> "is locked by another program, which must end first";
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
