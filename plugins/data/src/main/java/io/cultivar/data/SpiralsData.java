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
    if (samples < 2) {
      throw new IllegalArgumentException("samples must be >= 2, was " + samples);
    }
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException("noise must be >= 0, was " + noise);
    }
  }

  @Override
  public Table load() {
    Sampling sampling = new Sampling(seed);
    float[][] inputs = new float[2][samples];
    float[] target = new float[samples];
    for (int i = 0; i < samples; i++) {
      double way = StrictMath.sqrt(sampling.uniform());
      double angle = 3 * Math.PI * way + (i % 2) * Math.PI;
      inputs[0][i] = (float) (way * StrictMath.cos(angle) + noise * sampling.gaussian());
      inputs[1][i] = (float) (way * StrictMath.sin(angle) + noise * sampling.gaussian());
      target[i] = i % 2;
    }
    return Sampling.table(inputs, target);
  }
}
