package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.steering.Steering;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Runs a study that somebody steers meanwhile. */
abstract class SteeredStudyFixture extends StudyRunFixture {
  private final ExecutorService processes = Executors.newCachedThreadPool();
  final CountDownLatch gate = new CountDownLatch(1);
  StudyJournal journal;
  Steering steering;

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
  interface Step {
    void run() throws IOException;
  }

  static void quietly(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Evaluates as usual; from a trial on only once the gate is open. */
  final Objective gated(int from) {
    return trial -> {
      if (trial.number() >= from) {
        gate.await();
      }
      return SLOW.evaluate(trial);
    };
  }

  final List<Trial> alone(StudyPlan plan) throws IOException {
    StudyJournal other = new MemoryStudies().create(FakeDescription.of("study"));
    run(plan, other, false, 2);
    return trials(other);
  }

  final Future<StudyResult> start(StudyPlan plan, int workers, StudyListener... listeners) {
    return processes.submit(() -> run(plan, journal, true, workers, listeners));
  }

  /** Does something once a trial is being evaluated. */
  static StudyListener whenBegun(int number, Step step) {
    return new StudyListener() {
      @Override
      public void trialBegun(int trial) {
        if (trial == number) {
          quietly(step);
        }
      }
    };
  }

  /** Waits for two who start the study, and for three who hear that it is paused. */
  static final class Counted implements StudyListener {
    final CountDownLatch started = new CountDownLatch(2);
    final CountDownLatch paused = new CountDownLatch(3);

    @Override
    public void studyStarted(Study study) {
      started.countDown();
    }

    @Override
    public void studyPaused(Study study) {
      paused.countDown();
    }
  }
}
