package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.steering.Request;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies that somebody stops, or gives another number of trials, while they run. */
@Timeout(60)
final class SteeredStudyTest extends SteeredStudyFixture {
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
  void requestsOfAnEarlierRunBindNobody() throws Exception {
    new Request.Stop().keep(journal);
    new Request.StopTrial(0).keep(journal);

    StudyResult result = start(plan(true, limits(3, 1, 1), gated(3)), 1).get();

    assertThat(result.end()).isEqualTo(StudyResult.End.DONE);
    assertThat(result.study().trials()).extracting(Trial::state).containsOnly(Trial.State.COMPLETE);
  }
}
