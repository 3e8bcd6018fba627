package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How trials and studies end when something goes wrong. */
@Timeout(60)
final class TrialEndsTest extends StudyRunFixture {
  @Test
  void goesOnWithoutATrialThatIgnoresInterrupts() throws IOException {
    AtomicBoolean over = new AtomicBoolean();
    var limits =
        new StudyPlan.Limits(
            OptionalInt.of(3),
            1,
            1,
            Optional.of(Duration.ofMillis(20)),
            MaxFailures.DEFAULT,
            RECOVERY);
    Objective objective =
        trial -> {
          while (trial.number() == 1 && !over.get()) {
            Thread.onSpinWait();
          }
          return Measurement.of("loss", 1);
        };

    try {
      run(plan(true, limits, objective), 1);
    } finally {
      over.set(true);
    }

    assertThat(stored)
        .extracting(Trial::state)
        .containsExactly(Trial.State.COMPLETE, Trial.State.FAILED, Trial.State.COMPLETE);
  }

  @Test
  void theFirstFailingRepeatByNumberGivesTheReason() throws IOException {
    CountDownLatch laterFailed = new CountDownLatch(1);
    Objective objective =
        trial -> {
          if (trial.repeat() == 2) {
            laterFailed.countDown();
            throw new IllegalStateException("repeat 2");
          }
          if (trial.repeat() == 1) {
            laterFailed.await();
            throw new IllegalStateException("repeat 1");
          }
          return Measurement.of("loss", 1);
        };

    run(plan(true, limits(1, 3, 1), objective), 3);

    assertThat(stored.get(0).failure()).contains("repeat 1");
  }

  @Test
  void prunersSeeTheWindowOfTheTrialTheyJudge() throws IOException {
    List<String> judged = Collections.synchronizedList(new ArrayList<>());
    Pruner pruner =
        (study, running) -> {
          StringBuilder states = new StringBuilder(running.number() + ":");
          study.trials().forEach(trial -> states.append(trial.state().name().charAt(0)));
          judged.add(states.toString());
          return false;
        };
    Objective objective =
        trial -> {
          trial.report(1, Measurement.of("loss", 1));
          return Measurement.of("loss", 1);
        };

    run(plan(false, limits(5, 1, 2), Optional.of(pruner), objective), 4);

    assertThat(judged).containsExactlyInAnyOrder("0:", "1:R", "2:CR", "3:CCR", "4:CCCR");
  }

  @Test
  void anInterruptedStudyEndsAndLeavesTheThreadInterrupted() throws IOException {
    Thread studying = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    Objective objective =
        trial -> {
          studying.interrupt();
          never.await();
          return Measurement.EMPTY;
        };

    StudyResult result = run(plan(true, limits(3, 1, 1), objective), 1);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.end()).isEqualTo(StudyResult.End.CANCELLED);
  }

  @Test
  void listenersAreToldOfTheEndEvenIfTheStrategyFails() {
    AtomicInteger ends = new AtomicInteger();
    StudyListener listener =
        new StudyListener() {
          @Override
          public void studyEnded(Study study) {
            ends.addAndGet(1 + study.trials().size());
          }
        };
    SearchStrategy failing =
        (study, random) -> {
          if (study.trials().size() == 1) {
            throw new IllegalStateException("no idea");
          }
          return new TowardsBest(true, new ArrayList<>()).propose(study, random);
        };
    var search =
        new StudyPlan.Search(
            SPACE, List.of(new Goal("loss", Direction.MINIMIZE)), failing, Optional.empty());
    StudyPlan plan =
        new StudyPlan(
            "study",
            new StudyScope(1, Numbering.OWN, Optional.empty()),
            search,
            limits(3, 1, 1),
            values -> SLOW);

    assertThatThrownBy(() -> run(plan, 1, listener)).isInstanceOf(StrategyException.class);

    assertThat(ends).hasValue(2);
  }

  @Test
  void askAndTellKeepsToItsWindowInWhateverOrderItIsTold() {
    List<String> inOrder = proposals(true);

    assertThat(proposals(false)).isEqualTo(inOrder);
  }

  /** What is asked for with three trials open at once, told from the first or from the last on. */
  private List<String> proposals(boolean forwards) {
    AskTell asked = new AskTell(plan(true, limits(12, 1, 3), trial -> Measurement.EMPTY));
    List<String> proposals = new ArrayList<>();
    for (int from = 0; from < 9; from += 3) {
      for (int number = from; number < from + 3; number++) {
        proposals.add(asked.ask().orElseThrow().values().toString());
      }
      assertThatThrownBy(asked::ask).hasMessageContaining("only 3 may be open at once");
      for (int i = 0; i < 3; i++) {
        int number = forwards ? from + i : from + 2 - i;
        asked.tell(number, Measurement.of("loss", 1.0 / (1 + number)));
      }
    }
    return proposals;
  }
}
