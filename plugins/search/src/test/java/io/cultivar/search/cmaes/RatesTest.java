package io.cultivar.search.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void areThoseOfTheTutorialForTenDimensions() {
    Rates rates = Rates.of(10, 10);
    // Worked out in another language from table 1 of the tutorial.
    assertThat(rates.effective()).isCloseTo(3.167299281411, within(1e-9));
    assertThat(rates.rankOne()).isCloseTo(0.015283824525, within(1e-9));
    assertThat(rates.rankMu()).isCloseTo(0.020154282761, within(1e-9));
    assertThat(rates.stepPath()).isCloseTo(0.284428587946, within(1e-9));
    assertThat(rates.path()).isCloseTo(0.294990383036, within(1e-9));
    assertThat(rates.damping()).isCloseTo(1.284428587946, within(1e-9));
    assertThat(rates.weights()[0]).isCloseTo(0.456272646903, within(1e-9));
  }

  @Test
  void positiveWeightsSumToOneAndNegativeOnesKeepTheCovariancePositive() {
    for (int n = 1; n <= 30; n++) {
      for (int size = 4; size < 40; size++) {
        Rates rates = Rates.of(n, size);
        double positive = Arrays.stream(rates.weights()).filter(w -> w > 0).sum();
        double negative = -Arrays.stream(rates.weights()).filter(w -> w < 0).sum();
        assertThat(positive).isCloseTo(1, within(1e-12));
        double bound = (1 - rates.rankOne() - rates.rankMu()) / (n * rates.rankMu());
        // With large generations in one dimension nothing is left for them.
        assertThat(negative).isBetween(-1e-12, bound + 1e-12);
      }
    }
  }
}
