package io.cultivar.problems;

import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;
import java.util.Set;

/**
 * A function to be made small, whose least value is known: so it can be told how far a search still
 * is from it. Its options are where it is evaluated.
 */
public interface Problem extends Objective {
  /** The only metric. */
  String LOSS = "loss";

  /** The value at the options, without noise. */
  double value();

  /** The least value that there is, without noise. */
  double least();

  /** What is observed in a trial: the value, and noise where there is some. */
  default double observed(long seed, int trial) {
    return value();
  }

  /** Observed with the noise of seed 0. */
  @Override
  default Measurement evaluate(TrialContext trial) {
    return Measurement.of(LOSS, observed(0, trial.number()));
  }

  @Override
  default Set<String> metricNames() {
    return Set.of(LOSS);
  }
}
