package io.cultivar.store;

import io.cultivar.api.run.StudyStore;
import io.cultivar.testkit.StudyStoreContract;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreContractTest extends StudyStoreContract {
  @TempDir private Path folder;
  private int files;

  @Override
  protected Stream<StudyStore> subjects() {
    return Stream.of(new SqliteStore());
  }

  @Override
  protected String url() {
    return "jdbc:sqlite:" + folder.resolve("studies " + files++ + ".db");
  }
}
