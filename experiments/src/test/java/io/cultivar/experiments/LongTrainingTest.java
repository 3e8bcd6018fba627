package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.Cultivar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long training that is killed goes on from its last checkpoint. */
@Tag("slow")
class LongTrainingTest {
  private static final int KILLS = 3;

  @TempDir private Path directory;

  @Test
  void goesOnFromItsCheckpoint() throws Exception {
    Kills kills = new Kills(directory, KILLS);
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(kills.train(alone).await().code()).isZero();

    String url = "jdbc:sqlite:" + directory.resolve("long.db");
    try (Cultivar cultivar = Cultivar.builder().store(url).build()) {
      int length = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Command command = kills.train(url);
        int last = length;
        while (length <= last) {
          // It holds what was reported so far: a training that began anew would have less.
          Thread.sleep(20);
          length = checkpoint(cultivar).map(content -> content.length).orElse(0);
          assertThat(length).as("after kill " + kill).isGreaterThanOrEqualTo(last);
        }
        command.kill();
        assertThat(Experiments.told(command.outSoFar())).isEmpty();
      }
    }
    assertThat(kills.train(url).await().code()).isZero();
    assertThat(StoredStudy.trials(url, "long")).isEqualTo(StoredStudy.trials(alone, "long"));
  }

  private static Optional<byte[]> checkpoint(Cultivar cultivar) throws IOException {
    Optional<StudyJournal> journal = cultivar.studies().open("long");
    return journal.isPresent()
        ? journal.get().artifact(new ArtifactKey(0, 0, "checkpoint"))
        : Optional.empty();
  }
}
