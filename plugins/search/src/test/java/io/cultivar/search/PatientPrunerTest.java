package io.cultivar.search;

import static io.cultivar.search.Curves.losses;
import static io.cultivar.search.Curves.running;
import static io.cultivar.search.Curves.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Study;
import io.cultivar.testkit.FakeStudy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PatientPrunerTest {
  private static final Study EMPTY = study();
  private static final PatientPruner TWICE = new PatientPruner(Optional.empty(), 2, 0);

  @Test
  void endsWhatHasNotImprovedForLong() {
    assertThat(TWICE.prune(EMPTY, running(5, 5))).isFalse();
    assertThat(TWICE.prune(EMPTY, running(5, 5, 5))).isTrue();
    assertThat(TWICE.prune(EMPTY, running(5, 6, 4.9))).isFalse();
    assertThat(TWICE.prune(EMPTY, running(5, 4, 6, 4))).isTrue();
    assertThat(TWICE.prune(EMPTY, running(9, 8, 7, 6))).isFalse();
  }

  @Test
  void asksForTheMinimumChange() {
    PatientPruner pruner = new PatientPruner(Optional.empty(), 2, 1);
    assertThat(pruner.prune(EMPTY, running(5, 5, 4))).isTrue();
    assertThat(pruner.prune(EMPTY, running(5, 5, 3.9))).isFalse();
  }

  @Test
  void improvesUpwardsWhereTheGoalIsToBeLarge() {
    Study study = study(Direction.MAXIMIZE);
    assertThat(TWICE.prune(study, running(5, 4, 5))).isTrue();
    assertThat(TWICE.prune(study, running(5, 4, 5.1))).isFalse();
  }

  @Test
  void whatIsNoNumberIsNoImprovement() {
    assertThat(TWICE.prune(EMPTY, running(Double.NaN, Double.NaN, Double.NaN))).isTrue();
    assertThat(TWICE.prune(EMPTY, running(5, Double.NaN, Double.NaN))).isTrue();
    assertThat(TWICE.prune(EMPTY, running(Double.NaN, Double.NaN, 5))).isFalse();
  }

  @Test
  void endsOnlyWhatAnotherPrunerEndsToo() {
    PatientPruner pruner = new PatientPruner(Optional.of(new MedianPruner(0, 0, 1, 1)), 2, 0);
    Study study = study(losses(4, 4, 4));
    assertThat(pruner.prune(study, running(9, 8, 7))).isFalse();
    assertThat(pruner.prune(study, running(9, 9, 9))).isTrue();
    assertThat(pruner.prune(study, running(3, 3, 3))).isFalse();
  }

  @Test
  void tellsWhatIsWrongWithTheOther() {
    PatientPruner pruner = new PatientPruner(Optional.of(new ThresholdPruner()), 2, 0);
    assertThat(pruner.check(List.of(FakeStudy.GOAL)))
        .singleElement()
        .satisfies(found -> assertThat(found.path()).isEqualTo("pruner"));
    assertThat(TWICE.check(List.of(FakeStudy.GOAL))).isEmpty();
  }

  @Test
  void refusesOptionsThatCannotBe() {
    assertThatThrownBy(() -> new PatientPruner(Optional.empty(), 0, 0))
        .hasMessageContaining("patience");
    assertThatThrownBy(() -> new PatientPruner(Optional.empty(), 1, Double.NaN))
        .hasMessageContaining("minimum-change");
  }
}
