package io.cultivar.runner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HolmTest {
  @Test
  void multipliesTheSmallestMostAndKeepsTheOrder() {
    double[] pValues = {0.5, 0.0625, 0.25, 0.25};

    assertThat(Holm.adjusted(pValues)).containsExactly(0.75, 0.25, 0.75, 0.75);
    assertThat(pValues).containsExactly(0.5, 0.0625, 0.25, 0.25);
  }

  @Test
  void isNeverAboveOne() {
    assertThat(Holm.adjusted(new double[] {0.75, 1, 0.5})).containsExactly(1, 1, 1);
  }

  @Test
  void hasNothingToAdjustForOneTestOrNone() {
    assertThat(Holm.adjusted(new double[] {0.03})).containsExactly(0.03);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Holm.adjusted(new double[] {0.5, wrong}))
          .withMessage("a p-value must be from 0 to 1, was " + wrong);
    }
  }
}
