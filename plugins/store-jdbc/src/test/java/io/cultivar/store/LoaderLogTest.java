package io.cultivar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderLogTest {
  @TempDir private Path directory;

  /** Keeps what is logged. */
  private static final class Kept extends Handler {
    private final List<Throwable> thrown = new ArrayList<>();

    @Override
    public void publish(LogRecord said) {
      thrown.add(said.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void onlyCopiesThatAnotherProcessDeletedAreLeftOut() throws Exception {
    new SqliteStore().open("jdbc:sqlite:" + directory.resolve("studies.db")).close();
    Logger logger = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");
    Kept kept = new Kept();
    logger.addHandler(kept);
    logger.setUseParentHandlers(false);
    try {
      Exception denied = new AccessDeniedException("copy");
      logger.log(Level.SEVERE, "failed to delete", new NoSuchFileException("copy"));
      logger.log(Level.SEVERE, "failed to delete", denied);
      assertThat(kept.thrown).containsExactly(denied);
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(kept);
    }
  }
}
