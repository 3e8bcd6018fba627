package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies that somebody pauses and resumes while they run. */
@Timeout(60)
final class PausedStudyTest extends SteeredStudyFixture {
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
}
