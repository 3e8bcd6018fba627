package io.cultivar.api.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static double largestError(float[] z) {
    float[] y = new float[z.length];
    Softmax.row(z, y, 0, z.length);
    double max = Double.NEGATIVE_INFINITY;
    for (float each : z) {
      max = Math.max(max, each);
    }
    double sum = 0;
    for (float each : z) {
      sum += StrictMath.exp(each - max);
    }
    double worst = 0;
    for (int i = 0; i < z.length; i++) {
      double expected = StrictMath.exp(z[i] - max) / sum;
      worst = Math.max(worst, Math.abs(y[i] - expected) / Math.ulp((float) expected));
    }
    return worst;
  }

  @Test
  void resultsAreExactToFivePlaces() {
    SplittableRandom random = new SplittableRandom(1);
    double worst = 0;
    for (int round = 0; round < 20_000; round++) {
      float[] z = new float[1 + random.nextInt(round % 100 == 0 ? 3_000 : 30)];
      double range = Math.pow(10, random.nextDouble(-3, 2.3));
      for (int i = 0; i < z.length; i++) {
        z[i] = (float) random.nextDouble(-range, range);
      }
      worst = Math.max(worst, largestError(z));
    }
    assertThat(worst).isBetween(0.4, 5.0);
  }

  @Test
  void extremes() {
    float[] y = new float[3];
    Softmax.row(new float[] {1e38f, -1e38f, 1e38f}, y, 0, 3);
    assertThat(y).containsExactly(0.5f, 0, 0.5f);
    Softmax.row(new float[] {0, Float.NEGATIVE_INFINITY, 0}, y, 0, 3);
    assertThat(y).containsExactly(0.5f, 0, 0.5f);
    Softmax.row(new float[] {0, Float.POSITIVE_INFINITY, 0}, y, 0, 3);
    assertThat(y[1]).isNaN();
    Softmax.row(new float[] {0, 0, Float.NaN}, y, 0, 3);
    assertThat(y).containsOnly(Float.NaN);
  }

  @Test
  void nothingElseIsTouched() {
    float[] y = {7, 7, 7, 7};
    Softmax.row(new float[] {5, 1, 1, 5}, y, 1, 2);
    assertThat(y).containsExactly(7, 0.5f, 0.5f, 7);
  }
}
