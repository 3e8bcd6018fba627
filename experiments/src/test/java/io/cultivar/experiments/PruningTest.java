package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies whose trials are ended early are the same, whoever runs them, at once or bit by bit. */
class PruningTest {
  private static final int STEPS = 8;
  private static final int TRIALS = 30;

  /** A study and its trial that stops it; the methods of this class run one by one. */
  private static final AtomicReference<Stop> STOP = new AtomicReference<>();

  private record Stop(StudySession study, int trial) {}

  @TempDir private Path directory;

  /** Nears a level step by step, each at its own pace. */
  @Component(name = "descending", summary = "nears a level")
  public record Descending(@Option("what it nears") double level, @Option("how fast") double pace)
      implements Objective {
    /** A slow descent to 0. */
    public Descending() {
      this(0, 0.1);
    }

    @Override
    public Measurement evaluate(TrialContext trial) throws Exception {
      Stop stop = STOP.get();
      if (stop != null && stop.trial() == trial.number()) {
        stop.study().cancel();
        // It cannot end, so neither can the study, however late it is cancelled.
        Thread.sleep(60_000);
      }
      double noise = trial.random("noise").nextDouble() / 10;
      boolean open = true;
      for (int step = 1; step <= STEPS && open; step++) {
        // So that trials end in another order each time.
        TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(300));
        open = trial.report(step, at(step, noise));
      }
      return at(STEPS, noise);
    }

    Measurement at(int step, double noise) {
      return Measurement.of("loss", level + noise + Math.pow(1 - pace, step));
    }
  }

  private static ExperimentSource experiment(String strategy, String pruner) {
    return ExperimentSource.of(
        """
        experiment: pruned
        seed: 7
        space:
          level: {real: [0, 1]}
          pace: {real: [0.1, 0.9]}
        objective: {type: descending, level: $level, pace: $pace}
        goal: {minimize: loss}
        strategy: %s
        pruner: %s
        trials: %d
        repeats: 2
        """
            .formatted(strategy, pruner, TRIALS));
  }

  private String url(String name) {
    return "jdbc:sqlite:" + directory.resolve(name + ".db");
  }

  /** Runs a study to its end. */
  private void run(ExperimentSource source, String store, int workers) throws Exception {
    run(source, store, workers, TRIALS);
  }

  /** Runs a study until the trial of a number has begun. */
  private void run(ExperimentSource source, String store, int workers, int last) throws Exception {
    try (Cultivar cultivar =
            Cultivar.builder().with(new Descending()).store(url(store)).workers(workers).build();
        StudySession session = cultivar.open(cultivar.check(source))) {
      STOP.set(new Stop(session, last));
      session.run();
    } finally {
      STOP.set(null);
    }
  }

  private List<String> trials(String store) throws Exception {
    return StoredStudy.trials(url(store), "pruned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '+',
      value = {
        "tpe + median",
        "random + percentile",
        "tpe + {type: patient, pruner: median, patience: 2, minimum-change: 0.1}"
      })
  void theSameWithAnyNumberOfWorkersAndAfterInterruptions(String strategy, String pruner)
      throws Exception {
    ExperimentSource source = experiment(strategy, pruner);
    run(source, "one", 1);
    List<String> expected = trials("one");
    assertThat(expected).hasSize(TRIALS);
    assertThat(expected).filteredOn(text -> text.contains(" PRUNED ")).hasSizeBetween(3, 25);

    run(source, "two", 2);
    assertThat(trials("two")).isEqualTo(expected);
    run(source, "eight", 8);
    assertThat(trials("eight")).isEqualTo(expected);
    run(source, "parts", 3, 12);
    assertThat(trials("parts")).hasSizeBetween(9, TRIALS - 1);
    run(source, "parts", 8, 23);
    run(source, "parts", 1);
    assertThat(trials("parts")).isEqualTo(expected);
  }

  @Test
  void whatIsPrunedKeepsWhatItReported() throws Exception {
    run(experiment("random", "median"), "kept", 2);
    try (Cultivar cultivar = Cultivar.builder().store(url("kept")).build();
        StudyJournal journal = cultivar.journal("pruned")) {
      List<Trial> pruned = new ArrayList<>();
      journal.read(Detail.REPORTS, 0, trial -> pruned.add(trial));
      pruned.removeIf(trial -> trial.state() != Trial.State.PRUNED);
      assertThat(pruned)
          .isNotEmpty()
          .allSatisfy(
              trial -> {
                List<Report> reports = trial.reports();
                assertThat(reports).isNotEmpty().allMatch(report -> report.repeat() == 0);
                assertThat(trial.metrics()).isEqualTo(reports.get(reports.size() - 1).metrics());
              });
    }
  }

  @Test
  void askAndTellPrunesAsARunDoes() throws Exception {
    ExperimentSource source =
        experiment("tpe", "median")
            .with(List.of(Setting.of("repeats=1"), Setting.of("parallelism=1")));
    try (Cultivar cultivar = Cultivar.builder().with(new Descending()).build()) {
      StudyPlan plan = cultivar.check(source).plan();
      List<Trial> run;
      try (StudySession session = cultivar.open(cultivar.check(source))) {
        run = session.run().study().trials();
      }
      AskTell asked = new AskTell(plan);
      for (Trial trial = asked.ask().orElse(null);
          trial != null;
          trial = asked.ask().orElse(null)) {
        boolean open = true;
        for (Report report : run.get(trial.number()).reports()) {
          assertThat(open).isTrue();
          open = asked.report(trial.number(), report.step(), report.metrics());
        }
        if (open) {
          asked.tell(trial.number(), run.get(trial.number()).metrics());
        }
      }
      assertThat(asked.study().trials()).isEqualTo(run);
    }
  }
}
