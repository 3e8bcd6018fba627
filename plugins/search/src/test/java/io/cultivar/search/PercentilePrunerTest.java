package io.cultivar.search;

import static io.cultivar.search.Curves.losses;
import static io.cultivar.search.Curves.running;
import static io.cultivar.search.Curves.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Study;
import org.junit.jupiter.api.Test;

final class PercentilePrunerTest {
  private static final Study FIVE =
      study(losses(50), losses(10), losses(30), losses(20), losses(40));

  private static PercentilePruner pruner(double percentile) {
    return new PercentilePruner(percentile, 0, 0, 1, 1);
  }

  /** Whether a loss that is just met goes on, and one that is a little larger does not. */
  private static void expectBound(Study study, double percentile, double bound) {
    assertThat(pruner(percentile).prune(study, running(bound))).isFalse();
    assertThat(pruner(percentile).prune(study, running(Math.nextUp(bound)))).isTrue();
  }

  @Test
  void aShareOfTheTrialsIsAtLeastAsGood() {
    expectBound(FIVE, 0, 10);
    expectBound(FIVE, 25, 20);
    expectBound(FIVE, 50, 30);
    expectBound(FIVE, 100, 50);
  }

  @Test
  void liesBetweenTwoTrialsInProportion() {
    expectBound(FIVE, 35, 24);
    expectBound(study(losses(8), losses(4)), 25, 5);
  }

  @Test
  void aSmallShareIsOfLargeValuesWhereTheGoalIsToBeLarge() {
    Study study = study(Direction.MAXIMIZE, losses(10), losses(20), losses(30));
    assertThat(pruner(0).prune(study, running(29))).isTrue();
    assertThat(pruner(0).prune(study, running(30))).isFalse();
    assertThat(pruner(100).prune(study, running(10))).isFalse();
  }

  @Test
  void isTheMedianAtFifty() {
    MedianPruner median = new MedianPruner(0, 0, 1, 1);
    for (double loss = 0; loss < 60; loss += 5) {
      assertThat(pruner(50).prune(FIVE, running(loss)))
          .isEqualTo(median.prune(FIVE, running(loss)));
    }
  }

  @Test
  void refusesWhatIsNoPercentage() {
    for (double percentile : new double[] {-1, 100.5, Double.NaN}) {
      assertThatThrownBy(() -> pruner(percentile)).hasMessageContaining("percentile must be");
    }
  }
}
