package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls in steps: it is multiplied by a factor each time a share of the run is done.
 *
 * @param every the share of the run between two falls, above 0, at most 1
 * @param factor what the rate is multiplied by, above 0, at most 1
 */
@Component(name = "step", summary = "multiplied by a factor after each share of the run")
public record Step(
    @Option("share of the run between two falls, in (0, 1]") double every,
    @Option("what the rate is multiplied by, in (0, 1]") double factor)
    implements Schedule {
  /** Far more than rounding, far less than a step. */
  private static final double ROUNDING = 1e-9;

  /** To a tenth after each 30 % of the run, near the 30 of 90 epochs of He et al. (2015). */
  public Step() {
    this(0.3, 0.1);
  }

  /** Checks the options. */
  public Step {
    Shares.aboveZeroToOne("every", every);
    Shares.aboveZeroToOne("factor", factor);
  }

  @Override
  public double rate(double base, long step, long steps) {
    double falls = Math.floor(Shares.done(step, steps) / every + ROUNDING);
    return base * StrictMath.pow(factor, falls);
  }
}
