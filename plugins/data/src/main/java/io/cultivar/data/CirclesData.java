package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/** Points on two circles of radius 1 and ½; the target is 1 on the inner. */
@Component(name = "circles", summary = "two circles, one in the other; tell which")
public record CirclesData(
    @Option("how many samples, at least 2") int samples,
    @Option("the standard deviation of the noise, at least 0") double noise,
    @Option("what the random numbers come from") long seed)
    implements DataSource {
  /** 200 samples with some noise. */
  public CirclesData() {
    this(200, 0.1, 0);
  }

  /** Checks the ranges. */
  public CirclesData {
    PlaneCurves.check(samples, noise);
  }

  @Override
  public Table load() {
    return PlaneCurves.table(samples, noise, new Sampling(seed), CirclesData::point);
  }

  private static double[] point(int circle, Sampling random) {
    double angle = random.uniform(0, 2 * Math.PI);
    double radius = circle == 0 ? 1 : 0.5;
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }
}
