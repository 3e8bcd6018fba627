package io.cultivar.search.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
  @Test
  void knowsTheValuesOfASmallMatrix() {
    SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});
    double[] values = eigen.values().clone();
    Arrays.sort(values);
    assertThat(values[0]).isCloseTo(1, within(1e-14));
    assertThat(values[1]).isCloseTo(3, within(1e-14));
  }

  @Test
  void itsPartsMakeTheMatrixAgain() {
    SplittableRandom random = new SplittableRandom(5);
    for (int size = 0; size < 12; size++) {
      double[][] matrix = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          matrix[i][j] = random.nextDouble() - 0.5;
          matrix[j][i] = matrix[i][j];
        }
      }
      SymmetricEigen eigen = SymmetricEigen.of(matrix);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double sum = 0;
          double product = 0;
          for (int k = 0; k < size; k++) {
            double[][] b = eigen.vectors();
            sum += b[i][k] * eigen.values()[k] * b[j][k];
            product += b[i][k] * b[j][k];
          }
          assertThat(sum).isCloseTo(matrix[i][j], within(1e-12));
          assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
        }
      }
    }
  }
}
