package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/** Points on two half circles that reach into each other; the target tells which. */
@Component(name = "moons", summary = "two half circles that reach into each other")
public record MoonsData(
    @Option("how many samples, at least 2") int samples,
    @Option("the standard deviation of the noise, at least 0") double noise,
    @Option("what the random numbers come from") long seed)
    implements DataSource {
  /** 200 samples with some noise. */
  public MoonsData() {
    this(200, 0.1, 0);
  }

  /** Checks the ranges. */
  public MoonsData {
    PlaneCurves.check(samples, noise);
  }

  @Override
  public Table load() {
    return PlaneCurves.table(samples, noise, new Sampling(seed), MoonsData::point);
  }

  private static double[] point(int moon, Sampling random) {
    double angle = random.uniform(0, Math.PI);
    double x = StrictMath.cos(angle);
    double y = StrictMath.sin(angle);
    return moon == 0 ? new double[] {x, y} : new double[] {1 - x, 0.5 - y};
  }
}
