package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.Cultivar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running command is killed without warning, again and again; nothing that it told is lost. */
@Tag("slow")
class KillTest {
  private static final String STUDIES = "experiments/src/test/resources/studies/";
  private static final Pattern TOLD = Pattern.compile("^\\{\"event\":\"trial\",\"number\":(\\d+),");

  @TempDir private static Path uninterrupted;
  private static List<String> expected;

  @TempDir private Path directory;

  @BeforeAll
  static void runAlone() throws Exception {
    String alone = "jdbc:sqlite:" + uninterrupted.resolve("alone.db");
    Command.Result result = run(uninterrupted, "killed", alone).await();
    assertThat(result.code()).as(result.err()).isZero();
    expected = StoredStudy.trials(alone, "killed");
  }

  @Test
  void aStudyInSqliteSurvives200Kills() throws Exception {
    survives("jdbc:sqlite:" + directory.resolve("killed.db"), 200);
  }

  @Test
  void aStudyInPostgresSurvives50Kills() throws Exception {
    try (Databases server = new Databases(directory.resolve("postgres"))) {
      survives(server.url(), 50);
    }
  }

  private void survives(String url, int kills) throws Exception {
    Random random = new Random(kills);
    TreeSet<Integer> told = new TreeSet<>();
    int whileTrialsRan = 0;
    for (int kill = 0; kill < kills; kill++) {
      Command command = run(directory, "killed", url);
      if (random.nextBoolean()) {
        // Whatever happens at the start: the store is opened, the study is found, trials are taken.
        Thread.sleep(random.nextInt(900));
      } else {
        command.awaitOutput();
        Thread.sleep(random.nextInt(200));
      }
      command.kill();
      List<Integer> now = told(command);
      whileTrialsRan += now.isEmpty() ? 0 : 1;
      told.addAll(now);
      assertThat(StoredStudy.ended(url, "killed")).as("after kill " + kill).containsAll(told);
    }
    assertThat(told.size()).as("the study was not over yet").isLessThan(expected.size());
    assertThat(whileTrialsRan).isGreaterThan(kills / 3);
    Command.Result result = run(directory, "killed", url).await();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(StoredStudy.trials(url, "killed")).isEqualTo(expected);
  }

  private static Command run(Path directory, String name, String url) throws IOException {
    return Command.start(
        directory, "run", STUDIES + name + ".yaml", "--store", url, "--format", "json");
  }

  /** The trials that a command told before it was killed; its last line may be cut off. */
  private static List<Integer> told(Command command) throws IOException {
    return command
        .outSoFar()
        .lines()
        .filter(line -> line.endsWith("}"))
        .map(TOLD::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .toList();
  }

  @Test
  void aLongTrainingGoesOnFromItsCheckpoint() throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(run(directory, "long", alone).await().code()).isZero();

    String url = "jdbc:sqlite:" + directory.resolve("long.db");
    int length = 0;
    for (int kill = 0; kill < 4; kill++) {
      Command command = run(directory, "long", url);
      int last = length;
      while (length <= last) {
        // It holds what was reported so far: a training that began anew would have less.
        Thread.sleep(20);
        length = checkpoint(url).map(content -> content.length).orElse(0);
        assertThat(length).as("after kill " + kill).isGreaterThanOrEqualTo(last);
      }
      command.kill();
      assertThat(told(command)).isEmpty();
    }
    assertThat(run(directory, "long", url).await().code()).isZero();
    assertThat(StoredStudy.trials(url, "long")).isEqualTo(StoredStudy.trials(alone, "long"));
  }

  private static Optional<byte[]> checkpoint(String url) throws IOException {
    try (Cultivar cultivar = Cultivar.builder().store(url).build()) {
      Optional<StudyJournal> journal = cultivar.studies().open("long");
      return journal.isPresent()
          ? journal.get().artifact(new ArtifactKey(0, 0, "checkpoint"))
          : Optional.empty();
    }
  }
}
