package io.cultivar.benchmarks;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;

/** Costs nothing and reports at each of its steps, so that all time is that of keeping it. */
@Component(name = "costless", summary = "reports step by step and does nothing else")
public record Costless(@Option("a number") double x, @Option("how many steps") int steps)
    implements Objective {
  /** Twenty steps. */
  public Costless() {
    this(0, 20);
  }

  @Override
  public Measurement evaluate(TrialContext trial) {
    for (int step = 1; step <= steps; step++) {
      trial.report(step, Measurement.of("loss", x / step));
    }
    return Measurement.of("loss", x / steps);
  }
}
