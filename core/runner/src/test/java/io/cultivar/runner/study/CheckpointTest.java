package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Long evaluations go on from where they were when the study was interrupted. */
final class CheckpointTest extends StudyRunFixture {
  private static final int STEPS = 20;

  /** How often each step of each repeat was done. */
  private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

  /** A sum of random numbers, step by step; after a number of steps in all it waits for its end. */
  private final class Walk implements Objective {
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch stuck = new CountDownLatch(1);

    Walk(int most) {
      this.most = most;
    }

    @Override
    public Measurement evaluate(TrialContext trial) throws Exception {
      Optional<ByteBuffer> state = trial.resumed().map(ByteBuffer::wrap);
      int from = state.map(ByteBuffer::getInt).orElse(0);
      double[] sum = {state.map(ByteBuffer::getDouble).orElse(trial.values().real("x"))};
      RandomGenerator random = trial.random("walk");
      for (int step = 0; step < from; step++) {
        random.nextDouble();
      }
      for (int step = from + 1; step <= STEPS; step++) {
        if (taken.incrementAndGet() > most) {
          stuck.countDown();
          new CountDownLatch(1).await();
        }
        sum[0] += random.nextDouble();
        if (!trial.report(step, Measurement.of("loss", sum[0]))) {
          break;
        }
        int now = step;
        trial.checkpoint(
            () -> {
              // Only then is the step done for good: after a stop no state is asked for.
              count(trial, now);
              return ByteBuffer.allocate(12).putInt(now).putDouble(sum[0]).array();
            });
      }
      return Measurement.of("loss", sum[0]);
    }

    private void count(TrialContext trial, int step) {
      String key = trial.number() + "/" + trial.repeat() + "/" + step;
      done.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    }
  }

  private static StudyJournal journal() throws Exception {
    return new MemoryStudies().create(FakeDescription.of("study"));
  }

  /** Runs a study until it is stuck, then stops it as Ctrl-C does. */
  private void interrupted(StudyPlan plan, StudyJournal journal, Walk objective) throws Exception {
    Thread study =
        new Thread(
            () -> {
              try {
                run(plan, journal, true, 2);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    study.start();
    objective.stuck.await();
    study.interrupt();
    study.join();
  }

  private StudyPlan plan(Walk objective) {
    return plan(true, limits(6, 3, 2), objective);
  }

  @Test
  void goesOnFromTheLastCheckpointAndGivesTheSameStudy() throws Exception {
    StudyJournal whole = journal();
    run(plan(new Walk(Integer.MAX_VALUE)), whole, true, 2);
    List<Trial> expected = trials(whole);
    done.clear();

    StudyJournal journal = journal();
    for (int most : new int[] {7, 90, 11, 65, 41}) {
      Walk objective = new Walk(most);
      interrupted(plan(objective), journal, objective);
    }
    run(plan(new Walk(Integer.MAX_VALUE)), journal, true, 2);

    assertThat(trials(journal)).isEqualTo(expected);
    // Whoever waits for its end has not begun its next step, so no step was lost, and none is
    // done twice.
    assertThat(done).hasSize(6 * 3 * STEPS);
    assertThat(done.values()).allSatisfy(times -> assertThat(times.get()).isEqualTo(1));
  }

  @Test
  void onlyTheBestTrialsKeepTheirs() throws Exception {
    StudyJournal journal = journal();
    var result = run(plan(new Walk(Integer.MAX_VALUE)), journal, true, 2);
    assertThat(journal.artifacts(-1))
        .isNotEmpty()
        .extracting(ArtifactKey::trial)
        .containsOnly(result.best().number());
  }

  @Test
  void aStateOfAnotherOriginIsOfNoUse() throws Exception {
    StudyJournal journal = journal();
    Walk objective = new Walk(7);
    interrupted(plan(objective), journal, objective);
    for (ArtifactKey key : journal.artifacts(-1)) {
      byte[] content = journal.artifact(key).orElseThrow();
      content[2]++;
      List<? extends Trial> held = trials(journal).subList(key.trial(), key.trial() + 1);
      journal.claim("somebody", held, 1);
      journal.attach("somebody", key, content);
      journal.release("somebody", false);
    }
    run(plan(new Walk(Integer.MAX_VALUE)), journal, true, 2);
    assertThat(done.values()).extracting(AtomicInteger::get).contains(1, 2);
    assertThat(trials(journal)).hasSize(6).allMatch(t -> t.state() == Trial.State.COMPLETE);
  }
}
