package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WarpTest {
  private static final double H = 1e-6;

  private static Warp of(double a, double b) {
    return new Warp(new int[] {1}, new double[] {a}, new double[] {b});
  }

  private static double difference(DoubleUnaryOperator function, double at) {
    return (function.applyAsDouble(at + H) - function.applyAsDouble(at - H)) / (2 * H);
  }

  @Test
  void isTheDistributionFunctionOfKumaraswamy() {
    assertThat(of(2, 3).at(0, 0.5)).isEqualTo(1 - 0.75 * 0.75 * 0.75);
    assertThat(of(1, 1).at(0, 0.3)).isCloseTo(0.3, within(1e-15));
  }

  @Test
  void endsStayWhereTheyAre() {
    assertThat(of(2, 3).at(0, 0)).isCloseTo(0, within(1e-6));
    assertThat(of(2, 3).at(0, 1)).isCloseTo(1, within(1e-6));
    assertThat(of(0.2, 0.2).slope(0, 0)).isFinite();
    assertThat(of(0.2, 0.2).slope(0, 1)).isFinite();
  }

  @Test
  void itsDerivativesAreThoseOfDifferences() {
    double x = 0.3;
    assertThat(of(0.7, 1.6).slope(0, x))
        .isCloseTo(difference(at -> of(0.7, 1.6).at(0, at), x), within(1e-8));
    assertThat(of(0.7, 1.6).byLogA(0, x))
        .isCloseTo(difference(log -> of(Math.exp(log), 1.6).at(0, x), Math.log(0.7)), within(1e-8));
    assertThat(of(0.7, 1.6).byLogB(0, x))
        .isCloseTo(difference(log -> of(0.7, Math.exp(log)).at(0, x), Math.log(1.6)), within(1e-8));
  }

  @Test
  void onlyItsFeaturesAreBent() {
    double[] bent = new double[3];
    of(2, 3).bend(new double[] {0.4, 0.5, 0.6}, bent);
    assertThat(bent).containsExactly(0.4, 1 - 0.75 * 0.75 * 0.75, 0.6);
  }
}
