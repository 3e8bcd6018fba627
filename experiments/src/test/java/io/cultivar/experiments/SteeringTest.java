package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.steering.Steering;
import io.cultivar.runner.steering.TrialCounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A study is steered by one process while others run it. */
@Tag("slow")
@Timeout(120)
class SteeringTest {
  /** Trials from the tenth, and from the twentieth on, wait for a gate to open. */
  private static final String GATED =
      """
      package org.example;

      import io.cultivar.api.component.*;
      import io.cultivar.api.study.*;
      import java.nio.file.Files;
      import java.nio.file.Path;

      @Component(name = "gated", summary = "a sum that has to wait")
      public record Gated(@Option("where gates are") String gates, @Option("a number") double x)
          implements Objective {
        public Gated() { this(null, 0); }
        @Override public Measurement evaluate(TrialContext trial) throws Exception {
          double sum = x + trial.random("noise").nextDouble();
          trial.report(1, Measurement.of("sum", 2 * sum));
          if (trial.number() >= 10) {
            Path reported = Path.of(gates, "reported-" + trial.number());
            if (!Files.exists(reported)) {
              Files.createFile(reported);
            }
          }
          int gate = trial.number() / 10;
          while (gate > 0 && !Files.exists(Path.of(gates, "gate-" + gate))) {
            Thread.sleep(5);
          }
          return Measurement.of("sum", sum);
        }
      }
      """;

  private static final String EXPERIMENT =
      """
      experiment: gated
      seed: 3
      space: {x: {real: [0, 1]}}
      objective: {type: gated, gates: %s, x: $x}
      goal: {minimize: sum}
      strategy: tpe
      trials: 29
      """;

  @TempDir private Path directory;
  private String url;
  private String file;

  @BeforeEach
  void writeExperiment() throws Exception {
    url = "jdbc:sqlite:" + directory.resolve("studies.db");
    PluginJar.build(
        Files.createDirectories(directory.resolve("plugins")).resolve("gated.jar"),
        "gated",
        "io.cultivar.api.study.Objective",
        "org.example.Gated",
        GATED);
    file =
        Files.writeString(directory.resolve("gated.yaml"), EXPERIMENT.formatted(directory))
            .toString();
  }

  private String[] arguments(String store, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store, "--plugins", directory.resolve("plugins").toString()));
    return all.toArray(String[]::new);
  }

  private Command start(String... arguments) throws Exception {
    return Command.start(directory, arguments(url, arguments));
  }

  private String here(String... arguments) {
    return keeping(url, arguments);
  }

  private String keeping(String store, String... arguments) {
    Command.Result result = Command.runHere(arguments(store, arguments));
    assertThat(result.code()).as(result.err()).isZero();
    return result.out() + result.err();
  }

  private String refused(String... arguments) {
    Command.Result result = Command.runHere(arguments(url, arguments));
    assertThat(result.code()).isEqualTo(2);
    return result.err();
  }

  private void open(int gate) throws Exception {
    Files.createFile(directory.resolve("gate-" + gate));
  }

  private static void await(Callable<Boolean> state) throws Exception {
    while (!state.call()) {
      Thread.sleep(20);
    }
  }

  private static void awaitTrials(Steering steering, Predicate<TrialCounts> counts)
      throws Exception {
    await(() -> counts.test(steering.counts()));
  }

  private boolean reported(int trial) {
    return Files.exists(directory.resolve("reported-" + trial));
  }

  private static void assertStopped(Command command) throws Exception {
    Command.Result result = command.await();
    assertThat(result.code()).as(result.err()).isEqualTo(130);
    assertThat(result.err()).contains("stopped, as cultivar stop asked; run the same command");
  }

  private List<String> expected() throws Exception {
    String alone = "jdbc:sqlite:" + directory.resolve("alone.db");
    open(1);
    open(2);
    keeping(alone, "run", file);
    for (String gate : List.of("gate-1", "gate-2", "reported-10")) {
      Files.delete(directory.resolve(gate));
    }
    return StoredStudy.trials(alone, "gated");
  }

  @Test
  void pausedResumedAndStoppedItBecomesTheStudyThatItWouldHaveBeen() throws Exception {
    List<String> expected = expected();
    assertThat(refused("pause", "gated")).contains("there is no study 'gated'");
    Command runs = start("run", file, "--workers", "2");
    await(() -> reported(10));
    Command works = start("work", "gated", "--workers", "1");
    try (Cultivar cultivar = Cultivar.builder().store(url).build();
        Steering steering = cultivar.steer("gated")) {
      await(() -> steering.state().workers() == 2);
      assertThat(here("pause", "gated")).contains("gated: asked 2 workers to pause");
      await(() -> runs.errSoFar().contains("paused") && works.errSoFar().contains("paused"));
      assertThat(refused("pause", "gated")).contains("the study 'gated' is paused already");

      open(1);
      awaitTrials(steering, trials -> trials.running() == 0);
      assertThat(steering.state().paused()).isTrue();
      assertThat(steering.counts().ended()).isLessThan(20);
      Command joins = start("work", "gated", "--workers", "8");
      await(() -> joins.errSoFar().contains("cultivar resume gated lets it go on"));

      assertThat(here("resume", "gated")).contains("asked 3 workers to resume; it goes on");
      awaitTrials(steering, trials -> trials.ended() >= 20);
      assertThat(here("stop", "gated")).contains("asked 3 workers to stop");
      for (Command each : List.of(runs, works, joins)) {
        assertStopped(each);
      }
      assertThat(steering.state().isRun()).isFalse();
    }
    assertThat(refused("stop", "gated")).contains("nobody runs the study 'gated'");
    assertThat(StoredStudy.trials(url, "gated")).hasSize(20);
    open(2);
    leavePaused();
    assertThat(here("resume", "gated", "--format", "json"))
        .contains("\"request\":\"resume\",\"workers\":0}");
    leavePaused();
    // Whoever runs its experiment wants it to go on.
    here("run", file);
    assertThat(StoredStudy.trials(url, "gated")).isEqualTo(expected);
    assertThat(here("show", "gated").lines().filter(line -> line.contains("asked: ")))
        .extracting(line -> line.strip().substring("asked: ".length()))
        .containsExactly("pause", "resume", "stop", "pause", "resume", "pause", "resume");
  }

  /** What is left of a paused study when all who ran it were lost. */
  private void leavePaused() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().store(url).build();
        StudyJournal journal = cultivar.journal("gated")) {
      journal.note("asked", "pause");
    }
  }

  @Test
  void aTrialIsEndedAndMoreAreWanted() throws Exception {
    Command runs = start("run", file);
    await(() -> reported(10));
    assertThat(refused("stop", "gated", "--trial", "99")).contains("there is no trial 99");
    assertThat(refused("stop", "gated", "--trial", "3")).contains("trial 3 has ended: complete");
    assertThat(here("stop", "gated", "--trial", "10")).contains("to stop trial 10");
    await(() -> StoredStudy.ended(url, "gated").contains(10));
    assertThat(StoredStudy.trials(url, "gated").get(10)).startsWith("10 PRUNED").contains("sum");
    try (Cultivar cultivar = Cultivar.builder().store(url).build();
        Steering steering = cultivar.steer("gated")) {
      steering.trials(31);
      open(1);
      open(2);
      open(3);
      Command.Result result = runs.await();
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(StoredStudy.trials(url, "gated")).hasSize(31);
      assertThat(steering.counts().isOver()).isTrue();
      steering.trials(33);
    }
    // Its file still says what it said.
    assertThat(here("run", file)).contains(" of 33");
    List<String> trials = StoredStudy.trials(url, "gated");
    assertThat(trials).hasSize(33);
    assertThat(here("work", "gated")).contains(" of 33");
    assertThat(here("verify", "gated", "--all"))
        .contains("trial 10 was ended by hand: it is left out")
        .contains("trial 32");
    here("run", file, "--trials", "34", "--extend");
    assertThat(StoredStudy.trials(url, "gated"))
        .hasSize(34)
        .startsWith(trials.toArray(String[]::new));
  }
}
