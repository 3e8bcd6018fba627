package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls as a power: base·(end + (1 − end)·(1 − p)^power), p being the share of the run
 * that is done; a straight line for the power 1.
 *
 * @param power the power, above 0
 * @param end the share of the rate that is left at the end, from 0 to 1
 */
@Component(
    name = "polynomial",
    summary = "falls as a power of the share of the run left",
    aliases = "linear")
public record Polynomial(
    @Option("the power, above 0; 1 is a straight line") double power,
    @Option("share of the rate that is left at the end, in [0, 1]") double end)
    implements Schedule {
  /** A straight line to 0, as PyTorch. */
  public Polynomial() {
    this(1, 0);
  }

  /** Checks the options. */
  public Polynomial {
    if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("power must be > 0 and finite, was " + power);
    }
    Shares.fromZeroToOne("end", end);
  }

  @Override
  public double rate(double base, long step, long steps) {
    double left = 1 - Shares.done(step, steps);
    return base * (end + (1 - end) * StrictMath.pow(left, power));
  }
}
