package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server is killed while a study runs; the study waits for it and loses nothing. */
@Tag("slow")
class ServerKillTest {
  private static final String EXPERIMENT = "experiments/src/test/resources/studies/killed.yaml";
  private static final int KILLS = 5;

  @TempDir private Path directory;

  private Command run(String url) throws IOException {
    return Command.start(directory, "run", EXPERIMENT, "--trials=250", "--store", url);
  }

  @Test
  void aStudySurvivesItsServer() throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(run(alone).await().code()).isZero();
    List<String> expected = StoredStudy.trials(alone, "killed");

    Random random = new Random(KILLS);
    try (Databases server = new Databases(directory.resolve("postgres"))) {
      Command command = run(server.url());
      int ended = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        // Each time it has gone on.
        int last = ended;
        while (command.isAlive() && ended <= last) {
          Thread.sleep(100 + random.nextInt(300));
          ended = StoredStudy.ended(server.url(), "killed").size();
        }
        server.kill();
        Thread.sleep(random.nextInt(500));
        server.start();
        assertThat(command.isAlive()).as("after kill " + kill).isTrue();
        assertThat(StoredStudy.ended(server.url(), "killed").size()).isGreaterThanOrEqualTo(ended);
      }
      Command.Result result = command.await();
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.err()).contains("waiting for it");
      assertThat(StoredStudy.trials(server.url(), "killed")).isEqualTo(expected);
    }
  }
}
