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
      double angle = sampling.uniform(0, Math.PI);
      boolean lower = i % 2 == 1;
      double x = lower ? 1 - StrictMath.cos(angle) : StrictMath.cos(angle);
      double y = lower ? 0.5 - StrictMath.sin(angle) : StrictMath.sin(angle);
      inputs[0][i] = (float) (x + noise * sampling.gaussian());
      inputs[1][i] = (float) (y + noise * sampling.gaussian());
      target[i] = lower ? 1 : 0;
    }
    return Sampling.table(inputs, target);
  }
}
