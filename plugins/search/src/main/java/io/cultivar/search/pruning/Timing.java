package io.cultivar.search.pruning;

/**
 * At which reports a pruner decides.
 *
 * @param warmupSteps the first step at which it does
 * @param interval it decides at the first report in each so many steps
 */
public record Timing(int warmupSteps, int interval) {
  /** Checks the numbers. */
  public Timing {
    if (warmupSteps < 0) {
      throw new IllegalArgumentException("warmup-steps must be >= 0, was " + warmupSteps);
    }
    if (interval < 1) {
      throw new IllegalArgumentException("interval must be >= 1, was " + interval);
    }
  }

  /** Whether to decide at the last report of a trial. */
  public boolean due(Curve curve) {
    int last = curve.length() - 1;
    long step = curve.step(last);
    if (step < warmupSteps) {
      return false;
    }
    long begin = step - (step - warmupSteps) % interval;
    return last == 0 || curve.step(last - 1) < begin;
  }
}
