package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.cultivar.api.search.Pruner;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What every pruner must do. */
public abstract class PrunerContract extends ComponentContract<Pruner> {
  private static final int STEPS = 10;
  private static final int[] COUNTS = {0, 1, 2, 5, 20};
  private static final double[] LEVELS = {-1, 0, 2.5, 7, 100};

  /**
   * Whether it ends a trial only where others are better. One with bounds of its own says false.
   */
  protected boolean comparesTrials() {
    return true;
  }

  /** Reports whose values get better from step to step, towards a level. */
  private static List<Report> curve(Direction direction, int repeat, int steps, double level) {
    double sign = direction == Direction.MINIMIZE ? 1 : -1;
    List<Report> reports = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      reports.add(new Report(repeat, step, Measurement.of("loss", sign * (level + 1.0 / step))));
    }
    return reports;
  }

  private static FakeTrial running(Direction direction, int number, int steps, double level) {
    return FakeTrial.running(number, Values.NONE).with(curve(direction, 0, steps, level));
  }

  private static FakeTrial complete(Direction direction, int number) {
    double sign = direction == Direction.MINIMIZE ? 1 : -1;
    return FakeTrial.complete(number, Values.NONE, Measurement.of("loss", sign * number))
        .with(curve(direction, 0, STEPS, number));
  }

  private static FakeStudy study(Direction direction, int trials, IntFunction<Trial> trial) {
    FakeStudy study =
        new FakeStudy(
            "study",
            SearchSpace.of(List.of()),
            List.of(new Goal("loss", direction)),
            List.of(),
            OptionalInt.empty());
    for (int i = 0; i < trials; i++) {
      study = study.with(trial.apply(i));
    }
    return study;
  }

  private static FakeStudy study(Direction direction, int trials) {
    return study(direction, trials, number -> complete(direction, number));
  }

  @Test
  void decidesAlikeEachTime() {
    for (Pruner subject : all()) {
      for (int before : COUNTS) {
        FakeStudy study = study(Direction.MINIMIZE, before);
        for (int steps = 1; steps <= STEPS; steps++) {
          Trial running = running(Direction.MINIMIZE, before, steps, 100);
          boolean decision = subject.prune(study, running);
          assertEquals(decision, subject.prune(study, running), subject + " changed its mind");
        }
      }
    }
  }

  @Test
  void neverEndsTheFirstTrialWhileItImproves() {
    for (Pruner subject : comparing()) {
      for (int steps = 1; steps <= STEPS; steps++) {
        Trial running = running(Direction.MINIMIZE, 0, steps, 0);
        assertFalse(
            subject.prune(study(Direction.MINIMIZE, 0), running),
            subject + " has nothing to compare");
      }
    }
  }

  @Test
  void neverEndsWhatIsTheBestAtEveryStep() {
    for (Pruner subject : comparing()) {
      for (Direction direction : Direction.values()) {
        for (int before : COUNTS) {
          for (int steps = 1; steps <= STEPS; steps++) {
            Trial best = running(direction, before, steps, -1);
            assertFalse(
                subject.prune(study(direction, before), best),
                subject + " ended the best of " + before + " after " + steps + " steps");
          }
        }
      }
    }
  }

  @Test
  void decidesAlikeForBothDirections() {
    for (Pruner subject : comparing()) {
      expectAlike(
          subject,
          "in the other direction",
          (before, steps, level) ->
              subject.prune(
                  study(Direction.MAXIMIZE, before),
                  running(Direction.MAXIMIZE, before, steps, level)));
    }
  }

  @Test
  void doesNotLookAtTrialsThatRun() {
    for (Pruner subject : all()) {
      expectAlike(
          subject,
          "because of trials that run",
          (before, steps, level) -> {
            FakeStudy study = study(Direction.MINIMIZE, before);
            for (int open = 0; open < 4; open++) {
              double other = open % 2 == 0 ? -1000 : 1000;
              study = study.with(running(Direction.MINIMIZE, before + open, STEPS, other));
            }
            return subject.prune(study, running(Direction.MINIMIZE, before + 4, steps, level));
          });
    }
  }

  @Test
  void doesNotCompareWithFailedTrials() {
    for (Pruner subject : all()) {
      expectAlike(
          subject,
          "because of trials that failed",
          (before, steps, level) -> {
            FakeStudy study = study(Direction.MINIMIZE, before);
            for (int failed = 0; failed < 4; failed++) {
              study =
                  study.with(
                      FakeTrial.failed(before + failed, Values.NONE, "on purpose")
                          .with(curve(Direction.MINIMIZE, 0, STEPS, -1000)));
            }
            return subject.prune(study, running(Direction.MINIMIZE, before + 4, steps, level));
          });
    }
  }

  @Test
  void comparesWithFirstRepeatsOnly() {
    for (Pruner subject : all()) {
      expectAlike(
          subject,
          "because of second repeats",
          (before, steps, level) -> {
            FakeStudy study =
                study(
                    Direction.MINIMIZE,
                    before,
                    number -> {
                      FakeTrial once = complete(Direction.MINIMIZE, number);
                      List<Report> twice = new ArrayList<>(once.reports());
                      twice.addAll(curve(Direction.MINIMIZE, 1, STEPS, -1000));
                      return once.with(twice);
                    });
            return subject.prune(study, running(Direction.MINIMIZE, before, steps, level));
          });
    }
  }

  private List<Pruner> comparing() {
    return comparesTrials() ? all() : List.of();
  }

  /** A decision about a trial that comes after others and nears a level. */
  @FunctionalInterface
  private interface Decision {
    boolean ends(int before, int steps, double level);
  }

  /** Expects the decisions that are made where all is plain. */
  private static void expectAlike(Pruner subject, String why, Decision decision) {
    for (int before : COUNTS) {
      FakeStudy study = study(Direction.MINIMIZE, before);
      for (double level : LEVELS) {
        for (int steps = 1; steps <= STEPS; steps++) {
          assertEquals(
              subject.prune(study, running(Direction.MINIMIZE, before, steps, level)),
              decision.ends(before, steps, level),
              subject + " decides otherwise " + why + ", after " + steps + " steps at " + level);
        }
      }
    }
  }
}
