package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;

/**
 * The rate falls fast, then slowly: base / (1 + decay·p), p being the share of the run that is done
 * (Robbins and Monro, 1951).
 *
 * @param decay how fast, at least 0
 */
@Component(name = "inverse-time", summary = "base / (1 + decay * share of the run done)")
public record InverseTime(
    @Option("how fast it falls: to 1 / (1 + decay) at the end; at least 0") double decay)
    implements Schedule {
  /** To a tenth. */
  public InverseTime() {
    this(9);
  }

  /** Checks the option. */
  public InverseTime {
    if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("decay must be >= 0 and finite, was " + decay);
    }
  }

  @Override
  public double rate(double base, long step, long steps) {
    return base / (1 + decay * Shares.done(step, steps));
  }
}
