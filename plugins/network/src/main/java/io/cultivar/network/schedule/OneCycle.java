package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate rises to the base and falls again, far below where it began, along two half cosines
 * (Smith and Topin, 2018, arXiv:1708.07120).
 *
 * @param startFactor the share of the rate at the start, above 0, at most 1
 * @param warmUp the share of the run in which it rises, from 0 to 1
 * @param endFactor the share of the rate at the end, from 0 to 1
 */
@Component(name = "one-cycle", summary = "rises to the rate, then falls far below the start")
public record OneCycle(
    @Option("share of the rate at the start, in (0, 1]") double startFactor,
    @Option("share of the run in which it rises, in [0, 1]") double warmUp,
    @Option("share of the rate at the end, in [0, 1]") double endFactor)
    implements Schedule {
  /** From 1/25 up during 30 % of the run, down to 1/250000, as PyTorch. */
  public OneCycle() {
    this(0.04, 0.3, 4e-6);
  }

  /** Checks the options. */
  public OneCycle {
    Shares.aboveZeroToOne("start-factor", startFactor);
    Shares.fromZeroToOne("warm-up", warmUp);
    Shares.fromZeroToOne("end-factor", endFactor);
  }

  @Override
  public double rate(double base, long step, long steps) {
    double done = Shares.done(step, steps);
    double factor =
        done < warmUp
            ? Shares.cosine(startFactor, 1, done / warmUp)
            : Shares.cosine(1, endFactor, (done - warmUp) / (1 - warmUp));
    return base * factor;
  }
}
