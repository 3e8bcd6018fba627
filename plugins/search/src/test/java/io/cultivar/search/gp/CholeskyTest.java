package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
  /** B Bᵀ and a little on the diagonal, from random numbers. */
  private static double[][] positive(int n) {
    SplittableRandom random = new SplittableRandom(n);
    double[][] b = new double[n][n];
    for (double[] row : b) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextDouble(-1, 1);
      }
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          a[i][j] += b[i][k] * b[j][k];
        }
      }
      a[i][i] += 0.1;
    }
    return a;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = a.clone();
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 30, 61})
  void solvesAndInverts(int n) {
    double[][] a = positive(n);
    Cholesky factor = Cholesky.of(copy(a)).orElseThrow();
    double[][] inverse = factor.inverse();
    double[] b = new double[n];
    b[n / 2] = 2;
    double[] x = factor.solve(b);
    for (int i = 0; i < n; i++) {
      double product = 0;
      for (int j = 0; j < n; j++) {
        product += a[i][j] * x[j];
        double unit = 0;
        for (int k = 0; k < n; k++) {
          unit += a[i][k] * inverse[k][j];
        }
        assertThat(unit).isCloseTo(i == j ? 1 : 0, within(1e-9));
      }
      assertThat(product).isCloseTo(b[i], within(1e-9));
    }
  }

  @Test
  void knowsTheDeterminant() {
    double[][] a = {{4, 2, 0}, {2, 5, 3}, {0, 3, 6}};
    assertThat(Cholesky.of(a).orElseThrow().logDeterminant())
        .isCloseTo(Math.log(60), within(1e-12));
  }

  @Test
  void refusesWhatIsNotPositiveDefinite() {
    assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
  }
}
