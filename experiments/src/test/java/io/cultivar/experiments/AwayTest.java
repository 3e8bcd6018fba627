package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that go away for a while in the middle of a study, and passwords that do not fit. */
@Tag("slow")
class AwayTest {
  private static final int TRIALS = 90;
  private static final Duration AWAY = Duration.ofSeconds(4);

  @TempDir private Path directory;
  private String file;

  @BeforeEach
  void writeExperiment() throws Exception {
    file =
        Files.writeString(directory.resolve("kept.yaml"), Experiments.slower("kept", TRIALS))
            .toString();
  }

  /** Starts it, and waits until it has told some trials. */
  private Command inTheMiddle(String store) throws Exception {
    Command running = Command.start(directory, "run", file, "--store", store, "--format", "json");
    while (Experiments.told(running.outSoFar()).size() < 10) {
      Thread.sleep(20);
    }
    return running;
  }

  private void goesOn(Command running, String store, String said) throws Exception {
    assertThat(StoredStudy.ended(store, "kept")).hasSizeLessThan(TRIALS);
    Command.Result result = running.await();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).containsOnlyOnce("; waiting for it").contains(said);
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(Command.runHere("run", file, "--store", alone).code()).isZero();
    assertThat(StoredStudy.trials(store, "kept")).isEqualTo(StoredStudy.trials(alone, "kept"));
  }

  @Test
  void aServerThatIsKilledAndComesBackIsWaitedFor() throws Exception {
    try (Databases server = new Databases(directory)) {
      Command running = inTheMiddle(server.url());
      server.kill();
      Thread.sleep(AWAY.toMillis());
      server.start();
      goesOn(running, server.url(), "the server cannot be reached");
    }
  }

  @Test
  void aFileThatIsLockedIsWaitedFor() throws Exception {
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    Command running = inTheMiddle(store);
    try (Connection other = DriverManager.getConnection(store);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("BEGIN IMMEDIATE");
      // Longer than a statement waits by itself.
      Thread.sleep(AWAY.plusSeconds(8).toMillis());
      assertThat(running.errSoFar()).contains("is locked by another program");
      statement.execute("ROLLBACK");
    }
    goesOn(running, store, "studies.db: is locked by another program");
  }
}
