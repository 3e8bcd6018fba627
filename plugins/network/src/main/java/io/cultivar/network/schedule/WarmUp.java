package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate rises along a straight line from near 0 to the base (Goyal et al., 2017,
 * arXiv:1706.02677); then another schedule has the rest of the run to itself.
 *
 * @param fraction the share of the run in which it rises, from 0 to below 1
 * @param then the schedule of the rest
 */
@Component(name = "warm-up", summary = "rises along a straight line, then follows another schedule")
public record WarmUp(
    @Option("share of the run in which it rises, in [0, 1)") double fraction,
    @Option("the schedule of the rest of the run") Schedule then)
    implements Schedule {
  /** A tenth of the run, then constant. */
  public WarmUp() {
    this(0.1, new Constant());
  }

  /** Checks the options. */
  public WarmUp {
    if (!(fraction >= 0 && fraction < 1)) {
      throw new IllegalArgumentException("fraction must be in [0, 1), was " + fraction);
    }
    if (then == null) throw new IllegalArgumentException("then must be a schedule, was null");
  }

  @Override
  public double rate(double base, long step, long steps) {
    long rising = rising(steps);
    return step < rising
        ? base * (step + 1) / rising
        : then.rate(base, step - rising, steps - rising);
  }

  /** The other schedule sees the losses of the rise too. */
  @Override
  public double rate(double base, long step, long steps, History history) {
    long rising = rising(steps);
    return step < rising
        ? base * (step + 1) / rising
        : then.rate(base, step - rising, steps - rising, history);
  }

  private long rising(long steps) {
    return Math.round(fraction * steps);
  }
}
