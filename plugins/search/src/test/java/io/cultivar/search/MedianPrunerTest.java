package io.cultivar.search;

import static io.cultivar.search.Curves.ended;
import static io.cultivar.search.Curves.losses;
import static io.cultivar.search.Curves.running;
import static io.cultivar.search.Curves.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MedianPrunerTest {
  private static final MedianPruner FROM_THE_START = new MedianPruner(0, 0, 1, 1);

  /** Medians: 5 at step 1, 4 at step 2, 2.5 at step 3, where the first reported nothing. */
  private static final Study THREE = study(losses(3, 1), losses(5, 4, 4), losses(9, 8, 1));

  @Test
  void endsWhatIsWorseThanTheMedianAtItsStep() {
    assertThat(FROM_THE_START.prune(THREE, running(5))).isFalse();
    assertThat(FROM_THE_START.prune(THREE, running(5.1))).isTrue();
    assertThat(FROM_THE_START.prune(THREE, running(5, 4.1))).isTrue();
    assertThat(FROM_THE_START.prune(THREE, running(5, 4, 2.6))).isTrue();
    assertThat(FROM_THE_START.prune(THREE, running(5, 4, 2.5))).isFalse();
  }

  @Test
  void countsTheBestReportSoFar() {
    assertThat(FROM_THE_START.prune(THREE, running(3.5, 100))).isFalse();
    assertThat(FROM_THE_START.prune(THREE, running(3.5, 100, 100))).isTrue();
  }

  @Test
  void endsSmallValuesWhereTheGoalIsToBeLarge() {
    Study study = study(Direction.MAXIMIZE, losses(3), losses(5), losses(9));
    assertThat(FROM_THE_START.prune(study, running(4.9))).isTrue();
    assertThat(FROM_THE_START.prune(study, running(5))).isFalse();
  }

  @Test
  void waitsUntilEnoughTrialsAreComplete() {
    Study study = THREE;
    assertThat(new MedianPruner(4, 0, 1, 1).prune(study, running(100))).isFalse();
    Study more = study(losses(3), losses(5), losses(9)).with(ended(Trial.State.PRUNED, 3, 100));
    assertThat(new MedianPruner(4, 0, 1, 1).prune(more, running(1000))).isFalse();
    assertThat(new MedianPruner(3, 0, 1, 1).prune(more, running(1000))).isTrue();
  }

  @Test
  void waitsUntilTheWarmUpIsOver() {
    MedianPruner pruner = new MedianPruner(0, 2, 1, 1);
    assertThat(pruner.prune(THREE, running(100))).isFalse();
    assertThat(pruner.prune(THREE, running(100, 100))).isTrue();
  }

  @Test
  void decidesOnceInAnInterval() {
    MedianPruner pruner = new MedianPruner(0, 1, 2, 1);
    assertThat(pruner.prune(THREE, running(100))).isTrue();
    assertThat(pruner.prune(THREE, running(100, 100))).isFalse();
    assertThat(pruner.prune(THREE, running(100, 100, 100))).isTrue();
  }

  @Test
  void decidesAtTheFirstReportOfAnIntervalWhateverItsStep() {
    MedianPruner pruner = new MedianPruner(0, 0, 10, 1);
    Study study = study().with(at(0, 1, 12, 17, 23));
    assertThat(pruner.prune(study, at(-1, 12))).isTrue();
    assertThat(pruner.prune(study, at(-1, 12, 17))).isFalse();
    assertThat(pruner.prune(study, at(-1, 12, 23))).isTrue();
  }

  /** A trial that reports its level at some steps: a complete one of 0, a running one of 1. */
  private static FakeTrial at(int number, long... steps) {
    Measurement level = Measurement.of("loss", number < 0 ? 1 : 0);
    List<Report> reports = new ArrayList<>();
    for (long step : steps) {
      reports.add(new Report(0, step, level));
    }
    return number < 0
        ? FakeTrial.running(100, Values.NONE).with(reports)
        : FakeTrial.complete(number, Values.NONE, level).with(reports);
  }

  @Test
  void endsNoneWhereTooFewReportedAtTheStep() {
    MedianPruner pruner = new MedianPruner(0, 0, 1, 3);
    assertThat(pruner.prune(THREE, running(100))).isTrue();
    assertThat(pruner.prune(THREE, running(100, 100, 100))).isFalse();
    assertThat(FROM_THE_START.prune(THREE, running(100, 100, 100, 100))).isFalse();
  }

  @Test
  void whatIsNoNumberIsWorseThanAllElse() {
    assertThat(FROM_THE_START.prune(THREE, running(Double.NaN))).isTrue();
    assertThat(FROM_THE_START.prune(THREE, running(Double.POSITIVE_INFINITY))).isTrue();
    assertThat(FROM_THE_START.prune(THREE, running(3, Double.NaN))).isFalse();
    Study diverged = study(losses(Double.NaN), losses(Double.NaN), losses(1));
    assertThat(FROM_THE_START.prune(diverged, running(100))).isFalse();
    assertThat(FROM_THE_START.prune(diverged, running(Double.NaN))).isFalse();
  }

  @Test
  void decidesNothingByReportsWithoutTheGoal() {
    List<Report> other = List.of(new Report(0, 1, Measurement.of("other", 100)));
    Trial running = FakeTrial.running(3, Values.NONE).with(other);
    assertThat(FROM_THE_START.prune(THREE, running)).isFalse();
    Study silent =
        study().with(FakeTrial.complete(0, Values.NONE, Measurement.of("loss", 0)).with(other));
    assertThat(FROM_THE_START.prune(silent, running(100))).isFalse();
  }

  @Test
  void refusesOptionsThatCannotBe() {
    assertThatThrownBy(() -> new MedianPruner(-1, 0, 1, 1)).hasMessageContaining("startup-trials");
    assertThatThrownBy(() -> new MedianPruner(0, -1, 1, 1)).hasMessageContaining("warmup-steps");
    assertThatThrownBy(() -> new MedianPruner(0, 0, 0, 1)).hasMessageContaining("interval");
    assertThatThrownBy(() -> new MedianPruner(0, 0, 1, 0)).hasMessageContaining("minimum-trials");
  }
}
