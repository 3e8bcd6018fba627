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
      double angle = sampling.uniform(0, 2 * Math.PI);
      double radius = i % 2 == 0 ? 1 : 0.5;
      inputs[0][i] = (float) (radius * StrictMath.cos(angle) + noise * sampling.gaussian());
      inputs[1][i] = (float) (radius * StrictMath.sin(angle) + noise * sampling.gaussian());
      target[i] = i % 2;
    }
    return Sampling.table(inputs, target);
  }
}
