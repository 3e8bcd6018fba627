package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprovementTest {
  /** Computed with 60 to 400 decimal digits from the definition. */
  @ParameterizedTest
  @CsvSource({
    "3, 1.0987396653277077",
    "0.5, -0.3598276837450638",
    "0, -0.91893853320467278",
    "-0.5, -1.6205162643873199",
    "-0.999, -2.4832171154475855",
    "-1, -2.4851210257126413",
    "-1.001, -2.4870256579553893",
    "-2, -4.7687835239171141",
    "-5, -16.744301162660989",
    "-12, -77.909100545007348",
    "-50, -1258.7441828684609",
    "-300, -45012.326536814551"
  })
  void isExactFarFromTheBest(double z, double expected) {
    double log = Improvement.of(z, 0, 1).log();
    assertThat(log).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 0.7, 0, -0.9, -1.1, -4, -20})
  void itsDerivativesAreThoseOfDifferences(double best) {
    double mean = 0.3;
    double deviation = 0.8;
    double h = 1e-5;
    Improvement at = Improvement.of(best, mean, deviation);
    double byMean =
        Improvement.of(best, mean + h, deviation).log()
            - Improvement.of(best, mean - h, deviation).log();
    double byDeviation =
        Improvement.of(best, mean, deviation + h).log()
            - Improvement.of(best, mean, deviation - h).log();
    assertThat(at.byMean()).isCloseTo(byMean / (2 * h), within(1e-5 * (1 + Math.abs(at.byMean()))));
    assertThat(at.byDeviation())
        .isCloseTo(byDeviation / (2 * h), within(1e-5 * (1 + Math.abs(at.byDeviation()))));
  }

  @Test
  void knowsTheNormalDistribution() {
    assertThat(Improvement.cdf(0)).isEqualTo(0.5);
    assertThat(Improvement.cdf(1.959963984540054)).isCloseTo(0.975, within(1e-10));
    assertThat(Improvement.cdf(-0.8416212335729143)).isCloseTo(0.2, within(1e-12));
    assertThat(Improvement.cdf(50)).isEqualTo(1);
    assertThat(Improvement.cdf(-50)).isZero();
  }
}
