package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trials that somebody ends by hand. */
@Timeout(60)
final class StoppedTrialTest extends SteeredStudyFixture {
  private static final String ELSEWHERE = "elsewhere/1/2/3";

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
}
