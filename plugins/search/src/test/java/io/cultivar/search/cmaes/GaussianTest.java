package io.cultivar.search.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GaussianTest {
  /** A valley a thousand times as steep across as along, turned against the axes. */
  private static double valley(double[] x) {
    double across = x[0] - 0.3 + (x[1] - 0.6);
    double along = x[0] - 0.3 - (x[1] - 0.6);
    return 1e6 * across * across + along * along;
  }

  private static Gaussian run(ToDoubleFunction<double[]> loss, int generations) {
    Gaussian gaussian = new Gaussian(new double[] {0.5, 0.5}, 1.0 / 6);
    Rates rates = Rates.of(2, 6);
    SplittableRandom random = new SplittableRandom(11);
    for (int g = 0; g < generations; g++) {
      double[][] points = new double[6][];
      for (int i = 0; i < points.length; i++) {
        points[i] = gaussian.draw(random);
      }
      Arrays.sort(points, Comparator.comparingDouble(loss));
      gaussian.update(points, rates);
      gaussian.settle();
    }
    return gaussian;
  }

  @Test
  void followsATurnedValleyToItsEnd() {
    Gaussian gaussian = run(GaussianTest::valley, 120);
    assertThat(gaussian.mean(0)).isCloseTo(0.3, within(1e-6));
    assertThat(gaussian.mean(1)).isCloseTo(0.6, within(1e-6));
  }

  @Test
  void theScaleOfLossesDoesNotMatter() {
    Gaussian plain = run(GaussianTest::valley, 30);
    Gaussian cubed = run(x -> Math.pow(valley(x), 3) - 7, 30);
    assertThat(cubed.mean(0)).isEqualTo(plain.mean(0));
    assertThat(cubed.deviation(1)).isEqualTo(plain.deviation(1));
  }

  @Test
  void aFarPointMovesTheMeanNoFartherThanADraw() {
    Gaussian gaussian = new Gaussian(new double[] {0.5, 0.5}, 0.001);
    double[][] points = new double[6][];
    Arrays.fill(points, new double[] {1, 0.5});
    gaussian.update(points, Rates.of(2, 6));
    // Six times the same step: √2 + 2·2/4 steps of 0.001.
    assertThat(gaussian.mean(0)).isCloseTo(0.5 + 0.001 * (Math.sqrt(2) + 1), within(1e-12));
    assertThat(gaussian.mean(1)).isEqualTo(0.5);
  }

  @Test
  void widensAnAxisThatHasFrozen() {
    Gaussian gaussian = new Gaussian(new double[] {0.5, 0.5}, 0.01);
    gaussian.widen(1, 0.1);
    assertThat(gaussian.deviation(0)).isCloseTo(0.01, within(1e-15));
    assertThat(gaussian.deviation(1)).isCloseTo(0.1, within(1e-15));
  }
}
