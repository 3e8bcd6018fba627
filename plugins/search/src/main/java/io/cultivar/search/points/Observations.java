package io.cultivar.search.points;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a study has shown about its first goal, to be made small: trials that have ended, in their
 * order, and the values of those that still run.
 *
 * @param points the values of trials that have ended
 * @param losses what they measured, the negative where the goal is to be large; a failed trial
 *     counts as the worst of all, a pruned one as what it reported last, but not as better than
 *     half of the complete ones; finite
 * @param pending the values of trials that run
 */
public record Observations(List<Values> points, double[] losses, List<Values> pending) {
  /** What a study has shown. */
  public static Observations of(Study study) {
    return of(study.trials(), study.goals().get(0));
  }

  /**
   * What was known from another study before the first trial, standardised apart: its losses need
   * not be comparable with those of the study itself, only with each other.
   */
  public static Observations prior(Study study) {
    return of(study.prior(), study.goals().get(0)).standardised();
  }

  private static Observations of(List<Trial> trials, Goal goal) {
    double sign = goal.direction() == Direction.MINIMIZE ? 1 : -1;
    double[] complete =
        trials.stream()
            .filter(trial -> trial.state() == Trial.State.COMPLETE)
            .mapToDouble(trial -> sign * trial.metrics().get(goal.metric()))
            .sorted()
            .toArray();
    double median = complete.length == 0 ? 0 : complete[complete.length / 2];
    List<Values> points = new ArrayList<>();
    List<Values> pending = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    for (Trial trial : trials) {
      if (trial.state() == Trial.State.RUNNING) {
        pending.add(trial.values());
      } else {
        points.add(trial.values());
        losses.add(loss(trial, goal, sign, median));
      }
    }
    return new Observations(List.copyOf(points), withWorst(losses), List.copyOf(pending));
  }

  /** Infinite where it counts as the worst of all. */
  private static double loss(Trial trial, Goal goal, double sign, double median) {
    if (trial.state() == Trial.State.COMPLETE) {
      return sign * trial.metrics().get(goal.metric());
    }
    double last =
        sign * trial.metrics().find(goal.metric()).orElse(sign * Double.POSITIVE_INFINITY);
    boolean useful = trial.state() == Trial.State.PRUNED && Double.isFinite(last);
    return useful ? Math.max(last, median) : Double.POSITIVE_INFINITY;
  }

  private static double[] withWorst(List<Double> losses) {
    double worst =
        losses.stream().mapToDouble(loss -> loss).filter(Double::isFinite).max().orElse(0);
    return losses.stream().mapToDouble(loss -> Double.isFinite(loss) ? loss : worst).toArray();
  }

  /** The same with losses of mean 0 and deviation 1; all 0 where they do not differ. */
  public Observations standardised() {
    double mean = Arrays.stream(losses).average().orElse(0);
    double squares = Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, losses.length));
    double[] standard =
        Arrays.stream(losses).map(loss -> deviation > 0 ? (loss - mean) / deviation : 0).toArray();
    return new Observations(points, standard, pending);
  }

  /** How many trials have ended. */
  public int count() {
    return losses.length;
  }

  /** The places in the list of trials that have ended, the best first; of equals the earlier. */
  public int[] ranked() {
    Integer[] order = new Integer[losses.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(losses[a], losses[b]));
    return Arrays.stream(order).mapToInt(i -> i).toArray();
  }
}
