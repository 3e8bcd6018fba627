package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/**
 * Points on two spirals wound into each other, one and a half turns each (after Lang and Witbrock,
 * 1988); the target tells which.
 */
@Component(name = "spirals", summary = "two spirals wound into each other")
public record SpiralsData(
    @Option("how many samples, at least 2") int samples,
    @Option("the standard deviation of the noise, at least 0") double noise,
    @Option("what the random numbers come from") long seed)
    implements DataSource {
  /** 400 samples with some noise. */
  public SpiralsData() {
    this(400, 0.02, 0);
  }

  /** Checks the ranges. */
  public SpiralsData {
    PlaneCurves.check(samples, noise);
  }

  @Override
  public Table load() {
    return PlaneCurves.table(samples, noise, new Sampling(seed), SpiralsData::point);
  }

  private static double[] point(int spiral, Sampling random) {
    double way = StrictMath.sqrt(random.uniform());
    double angle = 3 * Math.PI * way + spiral * Math.PI;
    return new double[] {way * StrictMath.cos(angle), way * StrictMath.sin(angle)};
  }
}
