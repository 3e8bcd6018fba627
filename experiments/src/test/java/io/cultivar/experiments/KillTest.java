package io.cultivar.experiments;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a command told is lost when it is killed. */
@Tag("slow")
class KillTest {
  @TempDir private Path directory;

  @Test
  void aStudyInSqliteSurvives200Kills() throws Exception {
    new Kills(directory).surviveIn("jdbc:sqlite:" + directory.resolve("killed.db"), 200);
  }
}
