package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.steering.Request;
import io.cultivar.runner.steering.Steering;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies that somebody steers while they run. */
@Timeout(60)
final class SteeredStudyTest extends StudyRunFixture {
  private static final String ELSEWHERE = "elsewhere/1/2/3";

  private final ExecutorService processes = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private StudyJournal journal;
  private Steering steering;

  @BeforeEach
  void begin() throws IOException {
    journal = new MemoryStudies().create(FakeDescription.of("study"));
    steering = new Steering(journal, OptionalInt::empty);
  }

  @AfterEach
  void end() throws IOException {
    processes.shutdownNow();
    steering.close();
  }

  /** Does something that is not there to fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Evaluates as usual; from a trial on only once the gate is open. */
  private Objective gated(int from) {
    return trial -> {
      if (trial.number() >= from) {
        gate.await();
      }
      return SLOW.evaluate(trial);
    };
  }

  private List<Trial> alone(StudyPlan plan) throws IOException {
    StudyJournal other = new MemoryStudies().create(FakeDescription.of("study"));
    run(plan, other, false, 2);
    return trials(other);
  }

  private Future<StudyResult> start(StudyPlan plan, int workers, StudyListener... listeners) {
    return processes.submit(() -> run(plan, journal, true, workers, listeners));
  }

  /** Opens the gate once the study is paused, and resumes it at once. */
  private final class Passing implements StudyListener {
    private final List<String> told = new ArrayList<>();

    @Override
    public void studyPaused(Study study) {
      told.add("paused");
      gate.countDown();
      quietly(steering::resume);
    }

    @Override
    public void studyResumed(Study study) {
      told.add("resumed");
    }

    @Override
    public void trialStarted(Study study, Trial trial) {
      if (told.size() == 1) {
        told.add("started " + trial.number());
      }
    }
  }

  /** Does something once a trial is being evaluated. */
  private static StudyListener whenBegun(int number, Step step) {
    return new StudyListener() {
      @Override
      public void trialBegun(int trial) {
        if (trial == number) {
          quietly(step);
        }
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "8, true"})
  void aPauseChangesNothing(int workers, boolean adaptive) throws Exception {
    List<Trial> expected = alone(plan(adaptive, limits(40, 2, 5), SLOW));
    Passing passing = new Passing();
    StudyPlan plan = plan(adaptive, limits(40, 2, 5), gated(15));

    StudyResult result = start(plan, workers, passing, whenBegun(15, steering::pause)).get();

    assertThat(passing.told).containsExactly("paused", "resumed");
    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(trials(journal)).isEqualTo(expected);
  }

  @Test
  void whatRunsEndsWhileTheStudyIsPaused() throws Exception {
    CountDownLatch paused = new CountDownLatch(1);
    CountDownLatch allEnded = new CountDownLatch(1);
    StudyListener watching =
        new StudyListener() {
          @Override
          public void studyPaused(Study study) {
            paused.countDown();
            gate.countDown();
          }

          @Override
          public void trialEnded(Study study, Trial trial) {
            if (paused.getCount() == 0 && study.trials().size() == 12) {
              allEnded.countDown();
            }
          }
        };
    StudyPlan plan = plan(true, limits(40, 1, 3), gated(9));

    Future<StudyResult> running = start(plan, 3, watching, whenBegun(11, steering::pause));
    allEnded.await();

    assertThat(steering.state().paused()).isTrue();
    assertThat(steering.state().isRun()).isTrue();
    assertThat(steering.counts().running()).isZero();
    assertThat(steering.counts().ended()).isEqualTo(12);
    steering.resume();
    assertThat(running.get().study().trials()).hasSize(40);
    assertThat(steering.state().isRun()).isFalse();
  }

  /** Counts what happens. */
  private static final class Counted implements StudyListener {
    private final CountDownLatch started = new CountDownLatch(2);
    private final CountDownLatch paused = new CountDownLatch(3);

    @Override
    public void studyStarted(Study study) {
      started.countDown();
    }

    @Override
    public void studyPaused(Study study) {
      paused.countDown();
    }
  }

  @Test
  void whoJoinsAPausedStudyWaitsWithTheOthers() throws Exception {
    List<Trial> expected = alone(plan(true, limits(40, 1, 5), SLOW));
    StudyPlan plan = plan(true, limits(40, 1, 5), gated(15));
    Counted counted = new Counted();

    List<Future<StudyResult>> running = new ArrayList<>();
    running.add(start(plan, 2, counted));
    running.add(start(plan, 2, counted));
    counted.started.await();
    steering.pause();
    running.add(start(plan, 2, counted));
    counted.paused.await();
    gate.countDown();
    steering.resume();

    for (Future<StudyResult> each : running) {
      assertThat(each.get().end()).isEqualTo(StudyResult.End.DONE);
    }
    assertThat(trials(journal)).isEqualTo(expected);
  }

  @Test
  void aStoppedStudyGoesOnAsIfNothingHadHappened() throws Exception {
    List<Trial> expected = alone(plan(true, limits(30, 1, 3), SLOW));
    StudyPlan plan = plan(true, limits(30, 1, 3), gated(12));
    Counted counted = new Counted();
    CountDownLatch begun = new CountDownLatch(1);
    StudyListener waiting = whenBegun(12, begun::countDown);

    Future<StudyResult> first = start(plan, 2, counted, waiting);
    Future<StudyResult> second = start(plan, 2, counted, waiting);
    counted.started.await();
    begun.await();
    steering.stop();

    assertThat(first.get().end()).isEqualTo(StudyResult.End.STOPPED);
    assertThat(second.get().end()).isEqualTo(StudyResult.End.STOPPED);
    assertThat(trials(journal)).hasSize(12);
    assertThat(journal.workers()).isEmpty();
    gate.countDown();
    assertThat(start(plan, 2).get().end()).isEqualTo(StudyResult.End.DONE);
    assertThat(trials(journal)).isEqualTo(expected);
  }

  @Test
  void aTrialEndedByHandIsPrunedWithWhatItReportedLast() throws Exception {
    Objective objective =
        trial -> {
          trial.report(1, Measurement.of("loss", 5));
          if (trial.number() == 2 && trial.repeat() == 1) {
            trial.report(2, Measurement.of("loss", 4));
            gate.await();
          }
          return Measurement.of("loss", 3);
        };
    StudyListener stopping =
        new StudyListener() {
          @Override
          public void trialReported(int trial, Report report) {
            if (report.step() == 2) {
              quietly(() -> steering.stopTrial(trial));
            }
          }
        };

    StudyResult result = start(plan(true, limits(6, 2, 1), objective), 2, stopping).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    Trial ended = trials(journal).get(2);
    assertThat(ended.state()).isEqualTo(Trial.State.PRUNED);
    assertThat(ended.metrics()).isEqualTo(Measurement.of("loss", 4));
    assertThat(ended.reports()).extracting(Report::step).containsExactly(1L, 1L, 2L);
    assertThat(trials(journal))
        .filteredOn(trial -> trial.state() == Trial.State.COMPLETE)
        .hasSize(5);
  }

  /** More of them in a row than would end the study. */
  @Test
  void trialsEndedByHandBeforeTheyReportedFailAndAreNotHeldAgainstTheStudy() throws Exception {
    StudyListener stopping =
        new StudyListener() {
          @Override
          public void trialBegun(int trial) {
            if (trial < 6) {
              quietly(() -> steering.stopTrial(trial));
            }
          }
        };
    Objective objective =
        trial -> {
          if (trial.number() < 6) {
            gate.await();
          }
          return Measurement.of("loss", 1);
        };

    StudyResult result = start(plan(true, limits(8, 1, 6), objective), 6, stopping).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(result.study().trials().subList(0, 6))
        .allSatisfy(trial -> assertThat(trial.failure()).contains("stopped by hand"));
    assertThat(result.bestTrial()).isPresent();
  }

  @Test
  void aTrialIsEndedByWhoeverComesToHoldIt() throws Exception {
    List<Trial> expected = alone(plan(true, limits(20, 1, 3), SLOW));
    StudyPlan plan = plan(true, limits(20, 1, 3), SLOW);
    journal.beat(ELSEWHERE);
    Trial held = expected.get(8);
    StudyListener releasing =
        new StudyListener() {
          @Override
          public void trialEnded(Study study, Trial trial) {
            if (trial.number() == 5) {
              quietly(
                  () -> {
                    journal.claim(ELSEWHERE, List.of(FakeTrial.running(8, held.values())), 1);
                    steering.stopTrial(8);
                    steering.pause();
                  });
            }
          }

          @Override
          public void studyPaused(Study study) {
            quietly(
                () -> {
                  journal.release(ELSEWHERE, true);
                  steering.resume();
                });
          }
        };

    StudyResult result = start(plan, 1, releasing).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(result.study().trials().get(8).failure()).contains("stopped by hand");
    assertThat(trials(journal).subList(0, 8)).isEqualTo(expected.subList(0, 8));
  }

  @ParameterizedTest
  @CsvSource({"true, 25", "false, 14"})
  void anotherNumberOfTrialsHoldsForAllWhoRunTheStudy(boolean adaptive, int wanted)
      throws Exception {
    List<Trial> expected = alone(plan(adaptive, limits(25, 1, 3), SLOW));
    StudyPlan plan = plan(adaptive, limits(20, 1, 3), gated(12));
    Step asking =
        () -> {
          steering.trials(wanted);
          steering.pause();
        };
    CountDownLatch both = new CountDownLatch(2);
    StudyListener heard =
        new StudyListener() {
          @Override
          public void studyPaused(Study study) {
            both.countDown();
            assertThat(study.budget()).hasValue(wanted);
          }
        };

    Future<StudyResult> first = start(plan, 1, heard, whenBegun(12, asking));
    Future<StudyResult> second = start(plan, 1, heard, whenBegun(12, asking));
    both.await();
    gate.countDown();
    steering.resume();

    for (Future<StudyResult> each : List.of(first, second)) {
      assertThat(each.get().end()).isEqualTo(StudyResult.End.DONE);
      assertThat(each.get().study().budget()).hasValue(wanted);
    }
    // Trials that ran already stay, even if they are more than are wanted now.
    List<Trial> kept = trials(journal);
    assertThat(kept).hasSizeBetween(wanted, Math.max(wanted, 20));
    assertThat(kept).isEqualTo(expected.subList(0, kept.size()));
    assertThat(journal.description().settings()).endsWith("trials=" + wanted);
  }

  @Test
  void whoAsksForMoreTrialsBeforeTheLastHasEndedGetsThem() throws Exception {
    List<Trial> expected = alone(plan(true, limits(9, 1, 1), SLOW));
    StudyListener asking =
        new StudyListener() {
          @Override
          public void trialEnded(Study study, Trial trial) {
            if (trial.number() == study.budget().getAsInt() - 1 && trial.number() < 8) {
              quietly(() -> steering.trials(trial.number() + 2));
            }
          }
        };

    StudyResult result = start(plan(true, limits(5, 1, 1), SLOW), 1, asking).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(trials(journal)).isEqualTo(expected);
  }

  @Test
  void aTrialByHandCanBeEnded() throws Exception {
    Values chosen = Values.of(Map.of("x", new Value.Real(0.25)));
    StudyPlan plan =
        plan(
            true,
            limits(5, 1, 1),
            trial -> {
              trial.report(1, Measurement.of("loss", 2));
              steering.stopTrial(trial.number());
              gate.await();
              return Measurement.of("loss", 1);
            });

    Trial ended;
    try (var threads = new LocalExecutor().open(1)) {
      var environment =
          new Environment(journal, Optional.empty(), threads, 1, List.of(), artifacts);
      ended = new HandTrial(plan, environment).run(chosen);
    }

    assertThat(ended.state()).isEqualTo(Trial.State.PRUNED);
    assertThat(ended.metrics()).isEqualTo(Measurement.of("loss", 2));
    assertThat(trials(journal)).containsExactly(ended);
  }

  @Test
  void requestsOfAnEarlierRunBindNobody() throws Exception {
    new Request.Stop().keep(journal);
    new Request.StopTrial(0).keep(journal);

    StudyResult result = start(plan(true, limits(3, 1, 1), gated(3)), 1).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(result.study().trials()).extracting(Trial::state).containsOnly(Trial.State.COMPLETE);
  }
}
