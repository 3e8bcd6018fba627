package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class StudyRunTest extends StudyRunFixture {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void isTheSameWithAnyNumberOfWorkers(int parallelism) throws IOException {
    for (boolean adaptive : new boolean[] {true, false}) {
      stored.clear();
      run(plan(adaptive, limits(40, 2, parallelism), SLOW), 1);
      List<Trial> once = List.copyOf(stored);
      assertThat(once).hasSize(40);
      for (int workers : new int[] {2, 8}) {
        stored.clear();
        run(plan(adaptive, limits(40, 2, parallelism), SLOW), workers);
        assertThat(stored).isEqualTo(once);
      }
    }
  }

  @Test
  void showsExactlyTheTrialsBeforeTheWindow() throws IOException {
    run(plan(true, limits(6, 1, 3), trial -> Measurement.of("loss", 1)), 4);

    assertThat(seen).containsExactly("", "R", "RR", "CRR", "CCRR", "CCCRR");
  }

  @Test
  void goesOnAfterStoredTrialsAsIfNeverStopped() throws IOException {
    run(plan(true, limits(20, 1, 3), SLOW), 4);
    List<Trial> whole = List.copyOf(stored);

    stored.subList(9, 20).clear();
    StudyResult resumed = run(plan(true, limits(20, 1, 3), SLOW), 2);

    assertThat(stored).isEqualTo(whole);
    assertThat(resumed.end()).isEqualTo(StudyResult.End.DONE);
  }

  @Test
  void failsTrialsThatDoNotMeasureTheirGoal() throws IOException {
    Objective objective =
        trial ->
            switch (trial.number()) {
              case 0 -> Measurement.of("loss", Double.NaN);
              case 1 -> Measurement.of("other", 1);
              case 2 -> throw new StackOverflowError();
              default -> Measurement.of("loss", 2);
            };

    StudyResult result = run(plan(true, limits(4, 1, 2), objective), 2);

    assertThat(stored)
        .extracting(trial -> trial.failure().orElse("none"))
        .containsExactly(
            "loss is NaN",
            "the objective did not measure 'loss'; it measured other",
            "StackOverflowError",
            "none");
    assertThat(result.best().number()).isEqualTo(3);
  }

  @Test
  void survivesExceptionsThatCannotDescribeThemselves() throws IOException {
    Objective objective =
        trial -> {
          throw new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
              throw new IllegalStateException("broken");
            }
          };
        };

    run(plan(true, limits(1, 1, 1), objective), 1);

    assertThat(stored.get(0).state()).isEqualTo(Trial.State.FAILED);
  }

  @Test
  void recordsNothingAfterTooManyFailures() throws IOException {
    Objective objective =
        trial -> {
          throw new IllegalStateException("no");
        };

    StudyResult result = run(plan(false, limits(50, 1, 1), objective), 8);

    assertThat(result.end()).isEqualTo(StudyResult.End.TOO_MANY_FAILURES);
    assertThat(stored).hasSize(5);
    assertThatThrownBy(result::best).hasMessageContaining("the first failed: no");
  }

  @Test
  void endsTrialsThatTakeTooLong() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    var limits =
        new StudyPlan.Limits(
            OptionalInt.of(1),
            1,
            1,
            Optional.of(Duration.ofMillis(50)),
            MaxFailures.DEFAULT,
            RECOVERY);

    run(
        plan(
            true,
            limits,
            trial -> {
              never.await();
              return Measurement.EMPTY;
            }),
        1);

    assertThat(stored.get(0).failure()).contains("took longer than 0.05s");
  }

  @Test
  void keepsTheMeanOfRepeats() throws IOException {
    run(plan(true, limits(1, 3, 1), trial -> Measurement.of("loss", trial.repeat())), 3);

    assertThat(stored.get(0).metrics()).isEqualTo(Measurement.of("loss", 1));
    assertThat(stored.get(0).repeats()).hasSize(3);
  }

  @Test
  void prunesByTheReportsOfTheFirstRepeat() throws IOException {
    Pruner pruner = (study, running) -> running.number() == 1 && running.reports().size() == 2;
    Objective objective =
        trial -> {
          for (int step = 0;
              step < 4 && trial.report(step, Measurement.of("loss", step));
              step++) {}
          return Measurement.of("loss", 9);
        };

    run(plan(true, limits(2, 2, 1), Optional.of(pruner), objective), 4);

    assertThat(stored.get(0).state()).isEqualTo(Trial.State.COMPLETE);
    assertThat(stored.get(1).state()).isEqualTo(Trial.State.PRUNED);
    assertThat(stored.get(1).metrics()).isEqualTo(Measurement.of("loss", 1));
  }

  @Test
  void tellsListenersInOrderAndOutlivesOneThatThrows() throws IOException {
    List<Integer> ended = new ArrayList<>();
    StudyListener throwing =
        new StudyListener() {
          @Override
          public void trialEnded(Study study, Trial trial) {
            ended.add(trial.number());
            throw new IllegalStateException("listener");
          }
        };

    run(plan(false, limits(5, 1, 1), SLOW), 4, throwing);

    assertThat(ended).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void tellsOnceThatATrialHasBegunAndNumbersTrialsAsTheStudyDoes() throws IOException {
    List<String> told = new ArrayList<>();
    StudyListener listener =
        new StudyListener() {
          @Override
          public void trialBegun(int trial) {
            told.add("begun " + trial);
          }

          @Override
          public void trialReported(int trial, Report report) {
            told.add("reported " + trial);
          }

          @Override
          public void trialEnded(Study study, Trial trial) {
            told.add("ended " + trial.number());
          }
        };
    Objective reporting =
        trial -> {
          trial.report(1, Measurement.of("loss", 2));
          return Measurement.of("loss", 1);
        };
    StudyPlan plan = plan(true, limits(2, 2, 1), reporting);
    StudyPlan asTrialFour =
        new StudyPlan(
            plan.name(),
            new StudyScope(1, new Numbering(4, 0, false), Optional.empty()),
            plan.search(),
            plan.limits(),
            plan.objectives());

    run(asTrialFour, 1, listener);

    assertThat(told)
        .containsExactly(
            "begun 0",
            "reported 0",
            "reported 0",
            "ended 0",
            "begun 1",
            "reported 1",
            "reported 1",
            "ended 1");
  }

  @Test
  void askAndTellProposesWhatARunProposes() throws IOException {
    Objective objective = trial -> Measurement.of("loss", 2 * trial.values().real("x"));
    StudyPlan plan = plan(true, limits(6, 1, 1), objective);
    run(plan, 1);

    AskTell asked = new AskTell(plan);
    for (Trial trial : stored) {
      Trial proposed = asked.ask().orElseThrow();
      assertThat(proposed.values()).isEqualTo(trial.values());
      assertThatThrownBy(() -> asked.tell(proposed.number(), Measurement.EMPTY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'loss' is missing");
      asked.tell(proposed.number(), trial.metrics());
    }
    assertThat(asked.ask()).isEmpty();
  }

  @Test
  void keepsWhatEndedWhenCancelledAndLeavesNoThread() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Objective objective =
        trial -> {
          if (trial.number() >= 2) {
            never.await();
          }
          return Measurement.of("loss", 1);
        };
    StudyJournal journal = new MemoryStudies().create(FakeDescription.of("study"));
    StudyRun[] running = new StudyRun[1];
    StudyListener cancelling =
        new StudyListener() {
          @Override
          public void trialEnded(Study study, Trial trial) {
            if (trial.number() == 1) {
              running[0].cancel();
            }
          }
        };
    try (TrialExecutor.Workers threads = new LocalExecutor().open(3)) {
      running[0] =
          new StudyRun(
              plan(true, limits(9, 1, 2), objective),
              new Environment(
                  journal, Optional.empty(), threads, 3, List.of(cancelling), artifacts));

      assertThat(running[0].run().end()).isEqualTo(StudyResult.End.CANCELLED);
    }

    assertThat(trials(journal)).extracting(Trial::number).containsExactly(0, 1);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("cultivar-worker"));
  }

  @Test
  void namesTheStrategyThatProposesWhatIsNotAllowed() {
    SearchStrategy wild = (study, random) -> Optional.of(Values.of(Map.of("x", new Value.Real(2))));
    var search =
        new StudyPlan.Search(
            SPACE, List.of(new Goal("loss", Direction.MINIMIZE)), wild, Optional.empty());
    StudyPlan plan =
        new StudyPlan(
            "study",
            new StudyScope(1, Numbering.OWN, Optional.empty()),
            search,
            limits(3, 1, 1),
            values -> SLOW);

    assertThatThrownBy(() -> run(plan, 1))
        .isInstanceOf(StrategyException.class)
        .hasMessageContaining("which is not allowed for trial 0");
  }

  @Test
  void askAndTellPrunesByReports() {
    Pruner pruner = (study, running) -> running.reports().size() == 2;
    AskTell asked =
        new AskTell(plan(true, limits(2, 1, 1), Optional.of(pruner), trial -> Measurement.EMPTY));
    asked.ask();

    assertThat(asked.report(0, 1, Measurement.of("loss", 3))).isTrue();
    assertThatThrownBy(() -> asked.report(0, 1, Measurement.EMPTY))
        .hasMessageContaining("steps must rise");
    assertThat(asked.report(0, 2, Measurement.of("loss", 4))).isFalse();
    assertThat(asked.study().trials().get(0).state()).isEqualTo(Trial.State.PRUNED);
    assertThat(asked.ask()).isPresent();
  }

  @Test
  void coresThatNobodyElseNeedsAreShared() throws IOException {
    List<Integer> cores = Collections.synchronizedList(new ArrayList<>());
    Objective objective =
        trial -> {
          cores.add(trial.cores());
          return Measurement.of("loss", 1);
        };
    run(plan(true, limits(3, 1, 1), objective), 4);
    assertThat(cores).containsExactly(4, 4, 4);
    stored.clear();
    cores.clear();
    run(plan(true, limits(1, 2, 1), objective), 4);
    assertThat(cores).hasSize(2).allMatch(count -> count == 2 || count == 4).contains(2);
    stored.clear();
    cores.clear();
    run(plan(true, limits(8, 1, 8), objective), 2);
    assertThat(cores).startsWith(1);
  }
}
