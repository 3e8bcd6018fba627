package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls by the same factor at each step: base·endᵖ, p being the share of the run that is
 * done.
 *
 * @param end the share of the rate that is left at the end, above 0, at most 1
 */
@Component(name = "exponential", summary = "falls by the same factor at each step")
public record Exponential(
    @Option("share of the rate that is left at the end, in (0, 1]") double end)
    implements Schedule {
  /** To a hundredth. */
  public Exponential() {
    this(0.01);
  }

  /** Checks the option. */
  public Exponential {
    Shares.aboveZeroToOne("end", end);
  }

  @Override
  public double rate(double base, long step, long steps) {
    return base * StrictMath.pow(end, Shares.done(step, steps));
  }
}
