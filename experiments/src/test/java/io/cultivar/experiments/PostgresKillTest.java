package io.cultivar.experiments;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a command told is lost when it is killed. */
@Tag("slow")
class PostgresKillTest {
  @TempDir private Path directory;

  @Test
  void aStudyInPostgresSurvives50Kills() throws Exception {
    try (Databases server = new Databases(directory.resolve("postgres"))) {
      new Kills(directory).surviveIn(server.url(), 50);
    }
  }
}
