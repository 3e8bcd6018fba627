package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command twice at the same time, or two commands that are in each other's way. */
@Tag("slow")
class AtOnceTest {
  private static final int TRIALS = 60;

  @TempDir private Path directory;
  private String store;
  private String file;

  @BeforeEach
  void writeExperiment() throws Exception {
    store = "jdbc:sqlite:" + directory.resolve("studies.db");
    file =
        Files.writeString(directory.resolve("twice.yaml"), Experiments.slower("twice", TRIALS))
            .toString();
  }

  private Command start(String... more) throws Exception {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"run", file, "--store", store, "--format", "json"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Command.start(directory, all);
  }

  private static Command.Result ok(Command command) throws Exception {
    Command.Result result = command.await();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("cultivar: ");
    return result;
  }

  private List<String> alone() throws Exception {
    String other = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(Command.runHere("run", file, "--store", other).code()).isZero();
    return StoredStudy.trials(other, "twice");
  }

  private void runTwice() throws Exception {
    Command first = start();
    Command second = start();
    // Each tells all trials that end while it runs, its own and the other's.
    Set<Integer> told = new TreeSet<>();
    for (Command command : List.of(first, second)) {
      List<Integer> each = Experiments.told(ok(command).out());
      assertThat(each).isSorted().doesNotHaveDuplicates();
      told.addAll(each);
    }
    assertThat(told).hasSize(TRIALS);
    assertThat(StoredStudy.trials(store, "twice")).isEqualTo(alone());
  }

  @Test
  void twoRunsInSqliteAreOneStudy() throws Exception {
    runTwice();
    assertThat(studies()).hasSize(1);
  }

  @Test
  void twoRunsInPostgresAreOneStudy() throws Exception {
    try (Databases server = new Databases(directory)) {
      store = server.url();
      runTwice();
      assertThat(studies()).hasSize(1);
    }
  }

  private List<StudySummary> studies() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().store(store).build()) {
      return cultivar.studies().list();
    }
  }

  /** In the folder there is nothing yet: neither the database, nor its tables, nor the study. */
  @Test
  void twoRunsCanBothBeTheFirst() throws Exception {
    for (int round = 0; round < 3; round++) {
      store = "jdbc:sqlite:" + directory.resolve("new" + round + "/studies.db");
      String few = "--trials=5";
      Command first = start(few);
      Command second = start(few);
      ok(first);
      ok(second);
      assertThat(studies()).hasSize(1);
    }
  }

  @Test
  void freshRunsAtOnceAreStudiesOfTheirOwn() throws Exception {
    String few = "--trials=5";
    ok(start(few));
    Command first = start(few, "--fresh");
    Command second = start(few, "--fresh");
    ok(first);
    ok(second);
    assertThat(studies())
        .extracting(study -> study.description().name())
        .containsExactly("twice", "twice-2", "twice-3");
    assertThat(studies())
        .allSatisfy(study -> assertThat(study.trials()).containsEntry(Trial.State.COMPLETE, 5));
    assertThat(StoredStudy.trials(store, "twice-2")).isEqualTo(StoredStudy.trials(store, "twice"));
  }

  @Test
  void aRunWhoseStudyIsDeletedSaysSo() throws Exception {
    Command running = start();
    while (Experiments.told(running.outSoFar()).isEmpty()) {
      Thread.sleep(20);
    }
    assertThat(Command.runHere("delete", "twice", "--yes", "--store", store).code()).isZero();
    Command.Result result = running.await();
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err())
        .contains("cultivar: somebody deleted the study 'twice'")
        .doesNotContain("\tat ");
    assertThat(studies()).isEmpty();
  }
}
