package io.cultivar.network.dataset;

import static io.cultivar.network.TestData.numbers;
import static io.cultivar.network.TestData.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.data.Column;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.Loss.Targets;
import io.cultivar.network.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final OutputLayer NUMBERS = output(Targets.NUMBERS, Interval.REALS);
  private static final OutputLayer CLASSES = output(Targets.PROBABILITIES, Interval.UNIT);

  private Inputs inputs = new Inputs();
  private TargetScaling scaling = TargetScaling.AUTO;
  private Optional<Split> split = Optional.empty();
  private Optional<ClassWeights> weights = Optional.empty();

  @Test
  void scalesInputsByTheTrainingPartAlone() {
    split = Optional.of(new Split(0.25, 0, 0));
    float[] values = {1, 2, 3, 4, 5, 6, 7, 800};
    TestData data = TestData.of(List.of(numbers("x", values)), List.of(numbers("y", values)));
    scaling = TargetScaling.NONE;
    Fold fold = prepare(data, NUMBERS).folds().get(0);
    float[] raw = fold.train().targets();
    double mean = mean(raw);
    double deviation = deviation(raw, mean);
    assertThat(mean(fold.train().inputs())).isCloseTo(0, within(1e-6));
    assertThat(deviation(fold.train().inputs(), 0)).isCloseTo(1, within(1e-6));
    Samples validation = fold.validation().orElseThrow();
    for (int i = 0; i < validation.rows(); i++) {
      assertThat((double) validation.inputs()[i])
          .isCloseTo((validation.targets()[i] - mean) / deviation, within(1e-4));
    }
  }

  @Test
  void scalesInputsToUnitRangeOrNotAtAll() {
    TestData data =
        TestData.of(
            List.of(numbers("x", 2, 4, 6), numbers("same", 5, 5, 5)),
            List.of(numbers("y", 7, 8, 9)));
    inputs = new Inputs(Scaling.MIN_MAX, MissingValues.ERROR);
    assertThat(train(data, NUMBERS).inputs()).containsExactly(0, 0, 0.5f, 0, 1, 0);
    inputs = new Inputs(Scaling.NONE, MissingValues.ERROR);
    assertThat(train(data, NUMBERS).inputs()).containsExactly(2, 5, 4, 5, 6, 5);
  }

  @Test
  void textBecomesOneNumberForEachCategory() {
    TestData data =
        TestData.of(
            List.of(text("color", "red", "blue", "red", "green"), numbers("x", 1, 2, 3, 4)),
            List.of(numbers("y", 7, 8, 9, 10)));
    inputs = new Inputs(Scaling.NONE, MissingValues.ERROR);
    assertThat(train(data, NUMBERS).inputs())
        .containsExactly(0, 0, 1, 1, 1, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 4);
  }

  @Test
  void missingInputsAreAnErrorOrImputed() {
    TestData data =
        TestData.of(
            List.of(numbers("x", 1, Float.NaN, 3, 5), text("c", "a", "b", "b", "")),
            List.of(numbers("y", 7, 8, 9, 10)));
    inputs = new Inputs(Scaling.NONE, MissingValues.ERROR);
    assertThatThrownBy(() -> prepare(data, NUMBERS))
        .hasMessage("column 'x' has no value in row 2; fill it, or set inputs: {missing: impute}");
    inputs = new Inputs(Scaling.NONE, MissingValues.IMPUTE);
    assertThat(train(data, NUMBERS).inputs()).containsExactly(1, 1, 0, 3, 0, 1, 3, 0, 1, 5, 0, 1);
  }

  @Test
  void missingTargetsAndInfiniteNumbersAreErrors() {
    TestData missing =
        TestData.of(List.of(numbers("x", 1, 2)), List.of(numbers("y", 7, Float.NaN)));
    assertThatThrownBy(() -> prepare(missing, NUMBERS)).hasMessageContaining("'y' has no value");
    TestData infinite =
        TestData.of(List.of(numbers("x", 1, Float.POSITIVE_INFINITY)), List.of(numbers("y", 7, 8)));
    inputs = new Inputs(Scaling.NONE, MissingValues.IMPUTE);
    assertThatThrownBy(() -> prepare(infinite, NUMBERS)).hasMessageContaining("is infinite");
  }

  @Test
  void partsAreDisjointCompleteAndStratified() {
    split = Optional.of(new Split(0.2, 0.1, 0));
    TestData data = indexed(300);
    Fold fold = prepare(data, CLASSES).folds().get(0);
    Samples validation = fold.validation().orElseThrow();
    Samples test = fold.test().orElseThrow();
    assertThat(List.of(fold.train().rows(), validation.rows(), test.rows()))
        .containsExactly(210, 60, 30);
    boolean[] seen = new boolean[300];
    for (Samples part : List.of(fold.train(), validation, test)) {
      int[] counts = new int[3];
      for (int i = 0; i < part.rows(); i++) {
        int row = (int) part.inputs()[i];
        assertThat(seen[row]).isFalse();
        seen[row] = true;
        counts[row % 3]++;
        assertThat(part.truth()[i * 3 + row % 3]).isEqualTo(1);
      }
      assertThat(counts[0]).isCloseTo(part.rows() / 3, within(2));
      assertThat(counts[1]).isCloseTo(part.rows() / 3, within(2));
    }
    assertThat(prepare(data, CLASSES).folds().get(0).train().inputs())
        .isEqualTo(fold.train().inputs());
    Preparation other = preparation(data, CLASSES);
    assertThat(
            other
                .prepare(data.table().orElseThrow(), new SplittableRandom(2))
                .folds()
                .get(0)
                .train()
                .inputs())
        .isNotEqualTo(fold.train().inputs());
  }

  @Test
  void eachRowIsValidatedInOneFold() {
    split = Optional.of(new Split(0, 0, 4));
    PreparedData prepared = prepare(indexed(30), CLASSES);
    assertThat(prepared.folds()).hasSize(4);
    int[] seen = new int[30];
    for (Fold fold : prepared.folds()) {
      Samples validation = fold.validation().orElseThrow();
      assertThat(fold.train().rows() + validation.rows()).isEqualTo(30);
      for (float row : validation.inputs()) {
        seen[(int) row]++;
      }
    }
    assertThat(seen).containsOnly(1);
  }

  @Test
  void partsThatWouldBeEmptyAreErrors() {
    split = Optional.of(new Split(0.1, 0, 0));
    assertThatThrownBy(() -> prepare(indexed(6), CLASSES))
        .hasMessageContaining("the validation part is empty");
    split = Optional.of(new Split(0, 0, 7));
    assertThatThrownBy(() -> prepare(indexed(6), CLASSES))
        .hasMessage("7 folds need as many rows, there are 6");
  }

  @Test
  void decidesWhatIsLearned() {
    assertThat(task(CLASSES, text("y", "a", "b", "a"))).isEqualTo(Task.TWO_CLASS);
    assertThat(task(CLASSES, text("y", "a", "b", "c"))).isEqualTo(Task.MANY_CLASS);
    assertThat(task(NUMBERS, numbers("y", 0, 1, 1))).isEqualTo(Task.TWO_CLASS);
    assertThat(task(NUMBERS, numbers("y", 0, 1, 2))).isEqualTo(Task.REGRESSION);
    assertThat(task(CLASSES, numbers("y", 0, 1, 2))).isEqualTo(Task.MANY_CLASS);
    assertThat(task(CLASSES, numbers("y", 0.5f, 1, 0.25f))).isEqualTo(Task.REGRESSION);
    assertThat(task(NUMBERS, numbers("y", 0, 1, 1), numbers("z", 1, 1, 0)))
        .isEqualTo(Task.MULTI_LABEL);
    assertThat(task(CLASSES, numbers("y", 0, 1, 1), numbers("z", 1, 0, 0)))
        .isEqualTo(Task.MANY_CLASS);
    assertThat(task(NUMBERS, numbers("y", 0, 1, 2), numbers("z", 1, 1, 0)))
        .isEqualTo(Task.REGRESSION);
    OutputLayer counts = output(Targets.COUNTS, Interval.REALS);
    assertThat(task(counts, numbers("y", 0, 1, 0))).isEqualTo(Task.REGRESSION);
    OutputLayer several =
        new OutputLayer(Targets.NUMBERS, Interval.UNIT, false, OptionalInt.of(3), "layers[0]");
    assertThat(task(several, numbers("y", 4, 5, 6))).isEqualTo(Task.MANY_CLASS);
  }

  @Test
  void scalesClassesToWhatTheOutputCanBe() {
    assertThat(targets(output(Targets.NUMBERS, new Interval(-1, 1)), numbers("y", 0, 1)))
        .containsExactly(-1, 1);
    assertThat(targets(output(Targets.NUMBERS, Interval.UNIT), numbers("y", 0, 1)))
        .containsExactly(0, 1);
    assertThat(targets(output(Targets.SIGNS, Interval.REALS), numbers("y", 0, 1)))
        .containsExactly(-1, 1);
    assertThat(targets(CLASSES, text("y", "no", "yes"))).containsExactly(0, 1);
    scaling = TargetScaling.NONE;
    assertThat(targets(output(Targets.NUMBERS, new Interval(-1, 1)), numbers("y", 0, 1)))
        .containsExactly(0, 1);
  }

  @Test
  void scalesNumbersToWhatTheOutputCanBeAndBack() {
    assertThat(targets(NUMBERS, numbers("y", 10, 30))).containsExactly(-1, 1);
    OutputLayer sigmoid = output(Targets.NUMBERS, Interval.UNIT);
    assertThat(targets(sigmoid, numbers("y", 10, 20, 30))).containsExactly(0, 0.5f, 1);
    OutputLayer counts = output(Targets.COUNTS, new Interval(0, Double.POSITIVE_INFINITY));
    assertThat(targets(counts, numbers("y", 10, 20, 30))).containsExactly(10, 20, 30);
    TestData data = target(numbers("y", 10, 20, 30));
    Fold fold = prepare(data, sigmoid).folds().get(0);
    float[] predictions = {0.25f, 0.5f, 2};
    fold.scale().unscale(predictions);
    assertThat(predictions).containsExactly(15, 20, 50);
  }

  @Test
  void classWeightsAreOneOnAverage() {
    weights = Optional.of(new BalancedWeights());
    assertThat(train(target(text("y", "a", "b", "b", "b")), CLASSES).weights())
        .containsExactly(2, 2 / 3f, 2 / 3f, 2 / 3f);
    weights = Optional.of(new GivenWeights(Map.of("a", 3.0)));
    assertThat(train(target(text("y", "a", "b", "b", "b")), CLASSES).weights())
        .containsExactly(2, 2 / 3f, 2 / 3f, 2 / 3f);
    weights = Optional.of(new GivenWeights(Map.of("c", 3.0)));
    assertThatThrownBy(() -> train(target(text("y", "a", "b")), CLASSES))
        .hasMessage("unknown class 'c'; known: a, b");
  }

  @Test
  void targetsThatDoNotFitAreErrors() {
    assertThatThrownBy(() -> task(CLASSES, text("y", "a", "a"))).hasMessageContaining("single");
    assertThatThrownBy(() -> task(CLASSES, numbers("y", 0.5f, 7)))
        .hasMessageContaining("compares probabilities, but the target holds 7.0");
    assertThatThrownBy(() -> task(output(Targets.COUNTS, Interval.REALS), numbers("y", -1, 7)))
        .hasMessageContaining("compares counts");
    assertThatThrownBy(() -> task(output(Targets.SIGNS, Interval.REALS), numbers("y", 0.5f, 7)))
        .hasMessageContaining("compares signs");
    assertThatThrownBy(() -> task(NUMBERS, text("y", "a", "b"), numbers("z", 1, 2)))
        .hasMessageContaining("must be the only target column");
  }

  private static OutputLayer output(Targets targets, Interval range) {
    return new OutputLayer(targets, range, false, OptionalInt.empty(), "layers[0]");
  }

  private Preparation preparation(TestData data, OutputLayer output) {
    return new Preparation(data, split, inputs, new TargetOptions(scaling, weights, output));
  }

  private PreparedData prepare(TestData data, OutputLayer output) {
    return preparation(data, output).prepare(data.table().orElseThrow(), new SplittableRandom(1));
  }

  private Samples train(TestData data, OutputLayer output) {
    return prepare(data, output).folds().get(0).train();
  }

  private Task task(OutputLayer output, Column... targets) {
    return prepare(target(targets), output).task();
  }

  private float[] targets(OutputLayer output, Column target) {
    return train(target(target), output).targets();
  }

  private static TestData target(Column... targets) {
    float[] x = new float[targets[0].rows()];
    Arrays.fill(x, 1);
    return TestData.of(List.of(numbers("x", x)), List.of(targets));
  }

  /** Rows whose unscaled input is their number, in three classes in turn. */
  private TestData indexed(int rows) {
    inputs = new Inputs(Scaling.NONE, MissingValues.ERROR);
    float[] x = new float[rows];
    String[] classes = new String[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = i;
      classes[i] = List.of("a", "b", "c").get(i % 3);
    }
    return TestData.of(List.of(numbers("x", x)), List.of(text("class", classes)));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values, double mean) {
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }
}
