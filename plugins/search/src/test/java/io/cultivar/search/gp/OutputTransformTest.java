package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutputTransformTest {
  private static final double[] LOSSES = {0.1, 0.5, 0.2, 3.0, 0.9, 10.0, 1.5, 0.05};

  private static void assertStandard(OutputTransform transform) {
    double[] values = transform.values();
    assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(Arrays.stream(values).map(v -> v * v).average().orElseThrow())
        .isCloseTo(1, within(1e-12));
    for (int i = 0; i < LOSSES.length; i++) {
      for (int j = 0; j < LOSSES.length; j++) {
        assertThat(Double.compare(values[i], values[j]))
            .isEqualTo(Double.compare(LOSSES[i], LOSSES[j]));
      }
    }
  }

  @Test
  void allKeepTheOrder() {
    assertStandard(OutputTransform.standard(LOSSES));
    assertStandard(OutputTransform.yeoJohnson(LOSSES));
    assertStandard(OutputTransform.logarithmic(LOSSES, 0.1));
  }

  /** By scipy.stats.yeojohnson 1.17, which finds the power -1.2120281775272936. */
  @Test
  void findsThePowerThatSciPyFinds() {
    double[] expected = {
      -1.003381302663166,
      -0.47294892595701665,
      -0.8616899999946723,
      1.1569015717675473,
      -0.03386740171180457,
      1.817645850429098,
      0.4739221666884545,
      -1.0765819585584397
    };
    assertThat(OutputTransform.yeoJohnson(LOSSES).values()).containsExactly(expected, within(1e-3));
  }

  @Test
  void equalValuesAreZero() {
    double[] same = {2, 2, 2};
    assertThat(OutputTransform.standard(same).values()).containsOnly(0);
    assertThat(OutputTransform.yeoJohnson(same).values()).containsOnly(0);
    assertThat(OutputTransform.logarithmic(same, 0.1).values()).containsOnly(0);
  }

  /** The slope at a value is how far apart its neighbours come to lie. */
  @Test
  void theSlopesAreThoseOfDifferences() {
    OutputTransform logs = OutputTransform.logarithmic(LOSSES, 0.1);
    double floor = 0.05 - 0.1 * (0.9 - 0.05);
    double[] raw = Arrays.stream(LOSSES).map(v -> Math.log(v - floor)).toArray();
    double mean = Arrays.stream(raw).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(raw).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    double sum = 0;
    for (double loss : LOSSES) {
      sum += Math.log(1 / ((loss - floor) * deviation));
    }
    assertThat(logs.logSlope()).isCloseTo(sum, within(1e-10));
  }
}
