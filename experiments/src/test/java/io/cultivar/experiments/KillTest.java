package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a command told is lost when it is killed. */
@Tag("slow")
class KillTest {
  @TempDir private Path directory;

  @Test
  void aStudyInSqliteSurvivesKills() throws Exception {
    Kills kills = new Kills(directory, Kills.USUAL);
    Kills.Whole whole = kills.uninterrupted();
    String url = "jdbc:sqlite:" + directory.resolve("killed.db");
    assertThat(kills.trialsAfter(url, whole)).isEqualTo(whole.trials());
  }
}
