package io.cultivar.search;

import static io.cultivar.search.Curves.running;
import static io.cultivar.search.Curves.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ThresholdPrunerTest {
  private static final Study EMPTY = study();
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final ThresholdPruner BETWEEN =
      new ThresholdPruner(OptionalDouble.of(-1), OptionalDouble.of(2), 0);

  @Test
  void endsWhatIsOutsideOfItsBounds() {
    assertThat(BETWEEN.prune(EMPTY, running(-1))).isFalse();
    assertThat(BETWEEN.prune(EMPTY, running(-1.1))).isTrue();
    assertThat(BETWEEN.prune(EMPTY, running(2))).isFalse();
    assertThat(BETWEEN.prune(EMPTY, running(2.1))).isTrue();
  }

  @Test
  void looksAtTheNewestReport() {
    assertThat(BETWEEN.prune(EMPTY, running(100, 0))).isFalse();
    assertThat(BETWEEN.prune(EMPTY, running(0, 100))).isTrue();
  }

  @Test
  void meansTheValueItselfWhereTheGoalIsToBeLarge() {
    Study study = study(Direction.MAXIMIZE);
    assertThat(BETWEEN.prune(study, running(-1.1))).isTrue();
    assertThat(BETWEEN.prune(study, running(1.9))).isFalse();
  }

  @Test
  void oneBoundIsEnough() {
    ThresholdPruner upper = new ThresholdPruner(NONE, OptionalDouble.of(2), 0);
    assertThat(upper.prune(EMPTY, running(Double.NEGATIVE_INFINITY))).isFalse();
    assertThat(upper.prune(EMPTY, running(3))).isTrue();
    ThresholdPruner lower = new ThresholdPruner(OptionalDouble.of(2), NONE, 0);
    assertThat(lower.prune(EMPTY, running(Double.POSITIVE_INFINITY))).isFalse();
    assertThat(lower.prune(EMPTY, running(1))).isTrue();
  }

  @Test
  void endsWhatIsNoNumber() {
    assertThat(BETWEEN.prune(EMPTY, running(Double.NaN))).isTrue();
  }

  @Test
  void waitsUntilTheWarmUpIsOver() {
    ThresholdPruner pruner = new ThresholdPruner(NONE, OptionalDouble.of(2), 3);
    assertThat(pruner.prune(EMPTY, running(9, 9))).isFalse();
    assertThat(pruner.prune(EMPTY, running(9, 9, 9))).isTrue();
  }

  @Test
  void decidesNothingByReportsWithoutTheGoal() {
    List<Report> other = List.of(new Report(0, 1, Measurement.of("other", 100)));
    assertThat(BETWEEN.prune(EMPTY, FakeTrial.running(0, Values.NONE).with(other))).isFalse();
  }

  @Test
  void needsABound() {
    assertThat(new ThresholdPruner().check(List.of(FakeStudy.GOAL)))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("give lower, upper, or both"));
    assertThat(BETWEEN.check(List.of(FakeStudy.GOAL))).isEmpty();
    OptionalDouble nan = OptionalDouble.of(Double.NaN);
    for (OptionalDouble low : List.of(OptionalDouble.of(3), nan)) {
      assertThatThrownBy(() -> new ThresholdPruner(low, OptionalDouble.of(2), 0))
          .hasMessageContaining("lower must be <= upper");
    }
    assertThatThrownBy(() -> new ThresholdPruner(NONE, nan, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
