package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls as half a cosine, and again after each restart (SGDR; Loshchilov and Hutter, 2017,
 * arXiv:1608.03983). The cycles are equally long.
 *
 * @param end the share of the rate that is left at the end of a cycle, from 0 to 1
 * @param restarts how often it starts again, at least 0
 */
@Component(name = "cosine", summary = "falls as half a cosine, with restarts if wanted")
public record Cosine(
    @Option("share of the rate that is left at the end of a cycle, in [0, 1]") double end,
    @Option("how often it starts again, at least 0") int restarts)
    implements Schedule {
  /** Once, to 0, as PyTorch. */
  public Cosine() {
    this(0, 0);
  }

  /** Checks the options. */
  public Cosine {
    Shares.fromZeroToOne("end", end);
    if (restarts < 0) throw new IllegalArgumentException("restarts must be >= 0, was " + restarts);
  }

  @Override
  public double rate(double base, long step, long steps) {
    long cycles = restarts + 1L;
    long inCycle = step * cycles % steps;
    return base * Shares.cosine(1, end, Shares.done(inCycle, steps));
  }
}
