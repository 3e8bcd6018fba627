package io.cultivar.runner.study;

import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.util.Comparator;

/** The order of complete trials. */
public final class Ranking {
  private Ranking() {}

  /** The better by a goal first; of equals the earlier. */
  public static Comparator<Trial> by(Goal goal) {
    Comparator<Trial> rising = Comparator.comparingDouble(trial -> metric(trial, goal));
    return (goal.direction() == Direction.MINIMIZE ? rising : rising.reversed())
        .thenComparing(Trial::number);
  }

  private static double metric(Trial trial, Goal goal) {
    // 0 and -0 are equally good.
    return trial.metrics().get(goal.metric()) + 0.0;
  }
}
