package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a command told is lost when it is killed. */
@Tag("slow")
class PostgresKillTest {
  @TempDir private Path directory;

  @Test
  void aStudyInPostgresSurvivesKills() throws Exception {
    Kills kills = new Kills(directory, Kills.USUAL / 4);
    Kills.Whole whole = kills.uninterrupted();
    try (Databases server = new Databases(directory.resolve("postgres"))) {
      assertThat(kills.trialsAfter(server.url(), whole)).isEqualTo(whole.trials());
    }
  }
}
