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
  /** What a study has shown. Looks at each trial once: they may have to be decoded. */
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

  /** What some trials have shown. */
  static Observations of(List<Trial> trials, Goal goal) {
    double sign = goal.direction() == Direction.MINIMIZE ? 1 : -1;
    int count = trials.size();
    List<Values> points = new ArrayList<>(count);
    List<Values> pending = new ArrayList<>();
    double[] losses = new double[count];
    boolean[] pruned = new boolean[count];
    for (Trial trial : trials) {
      if (trial.state() == Trial.State.RUNNING) {
        pending.add(trial.values());
      } else {
        pruned[points.size()] = trial.state() == Trial.State.PRUNED;
        losses[points.size()] = loss(trial, goal, sign);
        points.add(trial.values());
      }
    }
    losses = Arrays.copyOf(losses, points.size());
    bound(losses, pruned);
    return new Observations(List.copyOf(points), losses, List.copyOf(pending));
  }

  /** What it measured, small being good; infinite where it counts as the worst of all. */
  private static double loss(Trial trial, Goal goal, double sign) {
    double loss = sign * trial.metrics().find(goal.metric()).orElse(Double.NaN);
    boolean useful = trial.state() != Trial.State.FAILED && Double.isFinite(loss);
    return useful ? loss : Double.POSITIVE_INFINITY;
  }

  /** Lets no pruned trial count as better than half of the complete ones, and none as infinite. */
  private static void bound(double[] losses, boolean[] pruned) {
    double[] complete = new double[losses.length];
    int count = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < losses.length; i++) {
      if (Double.isFinite(losses[i])) {
        worst = Math.max(worst, losses[i]);
        if (!pruned[i]) {
          complete[count++] = losses[i];
        }
      }
    }
    Arrays.sort(complete, 0, count);
    double median = count == 0 ? Double.NEGATIVE_INFINITY : complete[count / 2];
    worst = Double.isFinite(worst) ? Math.max(worst, median) : 0;
    for (int i = 0; i < losses.length; i++) {
      double least = pruned[i] ? Math.max(losses[i], median) : losses[i];
      losses[i] = Double.isFinite(losses[i]) ? least : worst;
    }
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

  /**
   * The losses of these trials and behind them those of another study, which need not be
   * comparable: they are moved to where these are and spread as these are.
   *
   * @param prior what another study has shown, standardised
   */
  public double[] lossesWith(Observations prior) {
    double mean = Arrays.stream(losses).average().orElse(0);
    double squares = Arrays.stream(losses).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = count() > 1 ? Math.sqrt(squares / count()) : 1;
    double[] all = Arrays.copyOf(losses, count() + prior.count());
    for (int i = 0; i < prior.count(); i++) {
      all[count() + i] = mean + deviation * prior.losses[i];
    }
    return all;
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
