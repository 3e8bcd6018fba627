package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/**
 * The function 10 sin(π x₁x₂) + 20 (x₃ − ½)² + 10 x₄ + 5 x₅ of inputs from 0 to 1 (Friedman,
 * "Multivariate adaptive regression splines", 1991); further inputs do not matter.
 */
@Component(name = "regression", summary = "Friedman's function of five numbers")
public record RegressionData(
    @Option("how many samples, at least 1") int samples,
    @Option("how many inputs, at least 5; those after the fifth do not matter") int inputs,
    @Option("the standard deviation of the noise, at least 0") double noise,
    @Option("what the random numbers come from") long seed)
    implements DataSource {
  /** 500 samples of five inputs, without noise. */
  public RegressionData() {
    this(500, 5, 0, 0);
  }

  /** Checks the ranges. */
  public RegressionData {
    if (samples < 1 || inputs < 5) {
      throw new IllegalArgumentException(
          "samples must be >= 1 and inputs >= 5, was " + samples + ", " + inputs);
    }
    Sampling.checkSize(samples, inputs);
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException("noise must be >= 0, was " + noise);
    }
  }

  @Override
  public Table load() {
    Sampling sampling = new Sampling(seed);
    float[][] x = new float[inputs][samples];
    float[] target = new float[samples];
    for (int row = 0; row < samples; row++) {
      for (int i = 0; i < inputs; i++) {
        x[i][row] = (float) sampling.uniform();
      }
      double middle = x[2][row] - 0.5;
      double value =
          10 * StrictMath.sin(Math.PI * x[0][row] * x[1][row])
              + 20 * middle * middle
              + 10 * x[3][row]
              + 5 * x[4][row];
      target[row] = (float) (value + noise * sampling.gaussian());
    }
    return Sampling.table(x, target);
  }
}
