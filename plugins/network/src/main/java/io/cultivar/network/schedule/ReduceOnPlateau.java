package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls when the loss no longer does: it is multiplied by a factor each time more than
 * {@code patience} epochs in a row brought no loss lower than the best by at least {@code
 * minDelta}.
 *
 * <p>It stays a pure function: each call goes through the losses of all finished epochs again.
 * Without them the rate is constant.
 *
 * @param factor what the rate is multiplied by, above 0, below 1
 * @param patience how many epochs without progress are borne, at least 0
 * @param minDelta how much less than the best is progress, at least 0
 * @param floor the least share of the rate, from 0 to 1
 */
@Component(
    name = "reduce-on-plateau",
    summary = "multiplied by a factor when the loss no longer falls")
public record ReduceOnPlateau(
    @Option("what the rate is multiplied by, in (0, 1)") double factor,
    @Option("epochs without progress that are borne, at least 0") int patience,
    @Option("how much less loss is progress, at least 0") double minDelta,
    @Option("least share of the rate, in [0, 1]") double floor)
    implements Schedule {
  /** To a tenth after 10 epochs without a progress of 1e-4, as PyTorch and Keras. */
  public ReduceOnPlateau() {
    this(0.1, 10, 1e-4, 0);
  }

  /** Checks the options. */
  public ReduceOnPlateau {
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException("factor must be in (0, 1), was " + factor);
    }
    if (patience < 0) throw new IllegalArgumentException("patience must be >= 0, was " + patience);
    if (!(minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("min-delta must be >= 0 and finite, was " + minDelta);
    }
    Shares.fromZeroToOne("floor", floor);
  }

  @Override
  public double rate(double base, long step, long steps) {
    return base;
  }

  @Override
  public double rate(double base, long step, long steps, History history) {
    double share = 1;
    double best = Double.POSITIVE_INFINITY;
    int without = 0;
    for (int epoch = 0; epoch < history.epochs(); epoch++) {
      double loss = history.loss(epoch);
      if (loss < best - minDelta) {
        best = loss;
        without = 0;
      } else {
        without++;
      }
      if (without > patience) {
        share *= factor;
        without = 0;
      }
    }
    return base * Math.max(share, floor);
  }
}
