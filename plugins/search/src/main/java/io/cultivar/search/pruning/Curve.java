package io.cultivar.search.pruning;

import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;

/**
 * What the first repeat of a trial reported of the study's first goal, as losses: small is good,
 * and what is no finite number is infinite. Only the first repeat decides about a trial, so only
 * first repeats are compared.
 *
 * @param reports by repeat and step
 * @param goal the study's first
 */
public record Curve(List<Report> reports, Goal goal) {
  /** The curve of a trial. */
  public static Curve of(Study study, Trial trial) {
    return new Curve(trial.reports(), study.goals().get(0));
  }

  /** How many reports there are; of a trial that runs, all are of its first repeat. */
  public int length() {
    return reports.size();
  }

  /** The step of a report, by its place. */
  public long step(int place) {
    return reports.get(place).step();
  }

  /** The loss of a report, by its place; NaN where it does not hold the goal. */
  public double loss(int place) {
    return loss(reports.get(place));
  }

  /** The least loss of the reports between two places, infinite where none holds the goal. */
  public double least(int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    for (int place = from; place < to; place++) {
      double loss = loss(place);
      least = loss < least ? loss : least;
    }
    return least;
  }

  /**
   * The loss at a step, NaN where none was reported. Looks at few reports, as they may be packed.
   *
   * @param guess the place where the report should be; trials mostly report at the same steps
   */
  public double at(long step, int guess) {
    int low = 0;
    int high = reports.size() - 1;
    int place = Math.min(guess, high);
    while (low <= high) {
      Report report = reports.get(place);
      boolean first = report.repeat() == 0;
      if (first && report.step() == step) {
        return loss(report);
      }
      if (first && report.step() < step) {
        low = place + 1;
      } else {
        high = place - 1;
      }
      place = (low + high) >>> 1;
    }
    return Double.NaN;
  }

  private double loss(Report report) {
    Double value = report.metrics().asMap().get(goal.metric());
    if (value == null) {
      return Double.NaN;
    }
    double loss = goal.direction() == Direction.MINIMIZE ? value : -value;
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }
}
