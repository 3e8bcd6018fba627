package io.cultivar.search.points;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The trials of a strategy by number up to the first that still runs: what a strategy may replay,
 * since more trials only come behind them. Trials chosen by hand are left out.
 *
 * @param points the values of the trials
 * @param losses what they measured, to be made small, finite, a failed trial's being the worst
 */
public record InOrder(List<Values> points, double[] losses) {
  /** The trials that can be replayed. */
  public static InOrder of(Study study) {
    List<Trial> known = new ArrayList<>();
    for (Trial trial : study.trials()) {
      if (trial.state() == Trial.State.RUNNING) {
        break;
      }
      if (!trial.byHand()) {
        known.add(trial);
      }
    }
    Observations observed = Observations.of(known, study.goals().get(0));
    return new InOrder(observed.points(), observed.losses());
  }

  /** How many there are. */
  public int count() {
    return losses.length;
  }
}
