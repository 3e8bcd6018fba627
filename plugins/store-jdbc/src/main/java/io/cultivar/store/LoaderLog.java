package io.cultivar.store;

import java.nio.file.NoSuchFileException;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What SQLite's driver says of its native library, of which each process has a copy of its own
 * while it runs. Each also deletes what killed ones have left; where two find the same copy, one
 * has nothing left to delete, which is no failure.
 */
final class LoaderLog {
  /** Held, since a logger that nobody holds may be made anew without its filter. */
  private static final Logger LOADER = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

  private LoaderLog() {}

  /** Leaves out, from now on, that a copy had been deleted already. */
  static void withoutDeletedCopies() {
    if (LOADER.getFilter() == null) {
      LOADER.setFilter(LoaderLog::matters);
    }
  }

  private static boolean matters(LogRecord said) {
    return !(said.getThrown() instanceof NoSuchFileException);
  }
}
