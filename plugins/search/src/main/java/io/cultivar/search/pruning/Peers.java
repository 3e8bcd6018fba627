package io.cultivar.search.pruning;

import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.Arrays;

/**
 * The trials that a running one is compared with: those that were complete when it was proposed.
 *
 * @param complete how many
 * @param losses what those of them that reported at some step had there, the best first
 */
public record Peers(int complete, double[] losses) {
  /**
   * Who is known, and what they had at the step of the last report of a curve. Looks at each trial
   * once: they may be packed.
   */
  public static Peers of(Study study, Curve curve) {
    int last = curve.length() - 1;
    long step = curve.step(last);
    int complete = 0;
    int count = 0;
    double[] losses = new double[study.trials().size()];
    for (Trial trial : study.trials()) {
      if (trial.state() == Trial.State.COMPLETE) {
        complete++;
        double loss = Curve.of(study, trial).at(step, last);
        if (!Double.isNaN(loss)) {
          losses[count++] = loss;
        }
      }
    }
    losses = Arrays.copyOf(losses, count);
    Arrays.sort(losses);
    return new Peers(complete, losses);
  }

  /** How many of them reported at the step. */
  public int count() {
    return losses.length;
  }

  /**
   * The loss that a share of them in percent does not exceed, between two of them in proportion.
   */
  public double percentile(double percent) {
    double place = (losses.length - 1) * percent / 100;
    int below = (int) place;
    double lower = losses[below];
    double upper = losses[Math.min(below + 1, losses.length - 1)];
    // The difference of two infinite losses is no number.
    return lower == upper ? lower : lower + (upper - lower) * (place - below);
  }
}
