package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four processes work on one study; what comes of it is the study of one. */
@Tag("slow")
class WorkersTest {
  private static final int WORKERS = 4;
  private static final int KILLS = 8;

  /** Waits for a gate to open, then leaves a line in a file for each trial that it evaluates. */
  private static final String COUNTED =
      """
      package org.example;

      import io.cultivar.api.component.*;
      import io.cultivar.api.study.*;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.nio.file.StandardOpenOption;

      @Component(name = "counted", summary = "a sum, of which a line is left behind")
      public record Counted(@Option("where lines are left") String log, @Option("a number") double x)
          implements Objective {
        public Counted() { this(null, 0); }
        @Override public Measurement evaluate(TrialContext trial) throws Exception {
          while (!Files.exists(Path.of(log + ".gate"))) {
            Thread.sleep(10);
          }
          Thread.sleep(10 + trial.number() % 7 * 5);
          double noise = trial.random("noise").nextDouble();
          String line = trial.number() + "\\n";
          Files.writeString(Path.of(log), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          return Measurement.of("sum", x + noise);
        }
      }
      """;

  private static final String EXPERIMENT =
      """
      experiment: counted
      seed: 11
      space: {x: {real: [0, 1]}}
      objective: {type: counted, log: %s, x: $x}
      goal: {minimize: sum}
      strategy: random
      trials: 240
      retries: 100
      """;

  private static Databases server;
  private static List<String> expected;
  @TempDir private static Path servers;
  @TempDir private Path directory;

  @BeforeAll
  static void start() throws Exception {
    server = new Databases(servers.resolve("postgres"));
    expected = alone(servers);
  }

  private static List<String> alone(Path directory) throws Exception {
    Path file = experiment(directory, "alone");
    openGate(directory, "alone");
    String url = "jdbc:sqlite:" + directory.resolve("alone.db");
    assertThat(run(directory, file, url).await().code()).isZero();
    return StoredStudy.trials(url, "counted");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private String url(String store) {
    return store.equals("sqlite") ? "jdbc:sqlite:" + directory.resolve("studies.db") : server.url();
  }

  private static Path experiment(Path directory, String name) throws IOException {
    PluginJar.build(
        Files.createDirectories(directory.resolve("plugins")).resolve("counted.jar"),
        "counted",
        "io.cultivar.api.study.Objective",
        "org.example.Counted",
        COUNTED);
    return Files.writeString(
        directory.resolve(name + ".yaml"), EXPERIMENT.formatted(directory.resolve(name + ".log")));
  }

  /** Lets the trials of an experiment go on. */
  private static void openGate(Path directory, String name) throws IOException {
    Files.createFile(directory.resolve(name + ".log.gate"));
  }

  private static Command start(Path directory, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--plugins", directory.resolve("plugins").toString(), "--workers", "2"));
    return Command.start(directory, all.toArray(String[]::new));
  }

  private static Command run(Path directory, Path file, String url) throws IOException {
    return start(directory, "run", file.toString(), "--store", url, "--format", "json");
  }

  private Command work(String url) throws IOException {
    return start(directory, "work", "counted", "--store", url, "--format", "json");
  }

  private List<Integer> evaluated(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name + ".log")).stream()
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void eachTrialIsRunOnceByOneOfThem(String store) throws Exception {
    List<Command> workers = new ArrayList<>();
    workers.add(run(directory, experiment(directory, "together"), url(store)));
    awaitWorkers(store, 1);
    for (int i = 1; i < WORKERS; i++) {
      workers.add(work(url(store)));
    }
    awaitWorkers(store, WORKERS);
    openGate(directory, "together");
    for (Command worker : workers) {
      Command.Result result = worker.await();
      assertThat(result.code()).as(result.err()).isZero();
    }
    assertThat(StoredStudy.trials(url(store), "counted")).isEqualTo(expected);
    assertThat(evaluated("together")).isEqualTo(IntStream.range(0, 240).boxed().toList());
    assertThat(StoredStudy.workers(url(store), "counted")).hasSize(WORKERS);
    StoredStudy.delete(url(store), "counted");
  }

  /** Waits until so many hold trials: they will end these, whatever the others do. */
  private void awaitWorkers(String store, int count) throws Exception {
    while (StoredStudy.workers(url(store), "counted").size() < count) {
      Thread.sleep(100);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void oneAfterAnotherIsKilled(String store) throws Exception {
    openGate(directory, "killed");
    Random random = new Random(KILLS);
    List<Command> workers = new ArrayList<>();
    workers.add(run(directory, experiment(directory, "killed"), url(store)));
    workers.get(0).awaitOutput();
    for (int i = 1; i < WORKERS; i++) {
      workers.add(work(url(store)));
    }
    int killedAtWork = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Thread.sleep(random.nextInt(400));
      Command victim = workers.remove(random.nextInt(WORKERS));
      killedAtWork += victim.kill() ? 1 : 0;
      workers.add(work(url(store)));
    }
    for (Command worker : workers) {
      Command.Result result = worker.await();
      assertThat(result.code()).as(result.err()).isZero();
    }
    assertThat(killedAtWork).isPositive();
    assertThat(StoredStudy.trials(url(store), "counted")).isEqualTo(expected);
    assertThat(evaluated("killed")).containsAll(IntStream.range(0, 240).boxed().toList());
    StoredStudy.delete(url(store), "counted");
  }

  @Test
  void aWorkerThatWasAwayForLongFindsItsTrialsDone() throws Exception {
    String url = url("postgresql");
    Command away = run(directory, experiment(directory, "away"), url);
    awaitWorkers("postgresql", 1);
    away.signal("STOP");
    openGate(directory, "away");
    Command.Result other = work(url).await();
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(StoredStudy.trials(url, "counted")).isEqualTo(expected);
    assertThat(StoredStudy.workers(url, "counted")).hasSize(1);

    away.signal("CONT");
    Command.Result back = away.await();
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(StoredStudy.trials(url, "counted")).isEqualTo(expected);
    assertThat(StoredStudy.workers(url, "counted")).hasSize(1);
    // The trials that it had begun were evaluated by both.
    assertThat(evaluated("away")).hasSizeGreaterThan(240);
    StoredStudy.delete(url, "counted");
  }
}
