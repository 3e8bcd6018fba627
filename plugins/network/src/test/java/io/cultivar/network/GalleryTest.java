package io.cultivar.network;

import static io.cultivar.network.TestData.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.picture.ScatterPlot;
import io.cultivar.api.picture.WorstCases;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Step;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Inputs;
import io.cultivar.network.dataset.MissingValues;
import io.cultivar.network.dataset.Scaling;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.loss.BinaryCrossEntropy;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.testkit.FakeTrialContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What a trial shows when it is looked at. */
class GalleryTest {
  /** Weights as a test wants them. */
  private record Given(List<Float> weights) implements Initializer {
    @Override
    public void fill(float[] numbers, Fan fan, RandomGenerator random) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = weights.get(i);
      }
    }
  }

  private static Dense dense(int units, Activation activation, Given weights, Given biases) {
    return new Dense(OptionalInt.of(units), activation, weights, biases);
  }

  /**
   * A network that knows exclusive or, or with an output weight of 0 just or, and stays as it is.
   */
  private static Setup xor(float both) {
    Setup setup =
        new Setup(
            TestData.xor(),
            new Squared(),
            dense(
                2,
                new Step(),
                new Given(List.of(1f, 1f, 1f, 1f)),
                new Given(List.of(-0.5f, -1.5f))),
            dense(1, new Identity(), new Given(List.of(1f, both)), new Given(List.of(0f))));
    setup.inputs = new Inputs(Scaling.NONE, MissingValues.ERROR);
    setup.learningRate = 1e-30;
    setup.epochs = 1;
    return setup;
  }

  private static List<Picture> pictures(Setup setup) throws Exception {
    FakeTrialContext trial = FakeTrialContext.of(1).look();
    setup.network().evaluate(trial);
    return trial.pictures();
  }

  private static <T extends Picture> T find(List<Picture> pictures, Class<T> kind) {
    return pictures.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static List<String> titles(List<Picture> pictures) {
    return pictures.stream().map(Picture::title).toList();
  }

  @Test
  void aNetworkThatKnowsExclusiveOrIsShownToTheNumber() throws Exception {
    List<List<String>> right =
        List.of(
            List.of("1", "0", "0", "1", "0", "0"),
            List.of("2", "1", "1", "1", "0", "1"),
            List.of("3", "1", "1", "1", "1", "0"),
            List.of("4", "0", "0", "1", "1", "1"));
    assertThat(pictures(xor(-1)))
        .containsExactly(
            new ConfusionMatrix(
                "Confusion matrix, training part",
                List.of("0", "1"),
                List.of(List.of(2, 0), List.of(0, 2))),
            new WorstCases(
                "Worst cases, training part",
                List.of(
                    "row", "true class", "predicted class", "output for the true class", "a", "b"),
                right),
            new Histogram("Weights of layer 1 (dense, step)", 0.5, 1.5, List.of(4)),
            new Histogram("Biases of layer 1 (dense, step)", -1.5, -0.5, List.of(1, 1)),
            new Histogram("Weights of layer 2 (dense, identity)", -1, 1, List.of(1, 1)),
            new Histogram("Biases of layer 2 (dense, identity)", -0.5, 0.5, List.of(1)),
            new NetworkDrawing(
                "The network",
                List.of(
                    new NetworkDrawing.Layer("inputs: a, b", 2, List.of()),
                    new NetworkDrawing.Layer("dense, step", 2, List.of(1.0, 1.0, 1.0, 1.0)),
                    new NetworkDrawing.Layer("dense, identity", 1, List.of(1.0, -1.0)))));
  }

  @Test
  void aNetworkThatKnowsOnlyOrIsWrongOfOneRow() throws Exception {
    List<Picture> pictures = pictures(xor(0));
    assertThat(find(pictures, ConfusionMatrix.class).counts())
        .containsExactly(List.of(1, 1), List.of(0, 2));
    assertThat(find(pictures, WorstCases.class).rows().get(0))
        .containsExactly("4", "0", "1", "0", "1", "1");
  }

  @Test
  void theMatrixOfThePartThatIsShownAgreesWithItsAccuracy() throws Exception {
    Setup setup = classes();
    setup.epochs = 1;
    setup.learningRate = 1e-6;
    for (Split split :
        List.of(new Split(0.2, 0.2, 0), new Split(0, 0.2, 0), new Split(), new Split(0, 0.1, 3))) {
      setup.split = Optional.of(split);
      FakeTrialContext trial = FakeTrialContext.of(3).look();
      Measurement measured = setup.network().evaluate(trial);
      ConfusionMatrix matrix = find(trial.pictures(), ConfusionMatrix.class);
      int right = 0;
      int all = 0;
      for (int i = 0; i < 3; i++) {
        right += matrix.counts().get(i).get(i);
        all += matrix.counts().get(i).stream().mapToInt(count -> count).sum();
      }
      String part = split.validates() ? "validation" : split.test() > 0 ? "test" : "train";
      assertThat(all).isEqualTo(split.folds() > 0 ? 54 : part.equals("train") ? 60 : 12);
      assertThat(measured.get(part + ".accuracy"))
          .isBetween(0.1, 0.9)
          .isCloseTo((double) right / all, within(1e-12));
    }
  }

  @Test
  void withFoldsItSaysOfWhichNetworksItTells() throws Exception {
    Setup setup = classes();
    setup.split = Optional.of(new Split(0, 0, 3));
    assertThat(titles(pictures(setup)))
        .containsExactly(
            "Confusion matrix, validation parts of 3 folds",
            "Worst cases, validation parts of 3 folds",
            "Weights of layer 1 (dense, tanh), first of 3 folds",
            "Biases of layer 1 (dense, tanh), first of 3 folds",
            "Weights of layer 2 (dense, softmax), first of 3 folds",
            "Biases of layer 2 (dense, softmax), first of 3 folds",
            "The network, first of 3 folds");
    assertThat(find(pictures(setup), WorstCases.class).columns())
        .containsExactly(
            "row", "true class", "predicted class", "probability of the true class", "x", "y");
  }

  @Test
  void rowsAreThoseOfTheTable() throws Exception {
    Setup setup = classes();
    setup.epochs = 1;
    setup.split = Optional.of(new Split(0.2, 0.2, 0));
    float[] x = ((NumberColumn) setup.data.load().inputs().get(0)).values();
    for (List<String> row : find(pictures(setup), WorstCases.class).rows()) {
      int number = Integer.parseInt(row.get(0)) - 1;
      assertThat(row.get(1)).isEqualTo(List.of("a", "b", "c").get(number % 3));
      assertThat(Float.parseFloat(row.get(4))).isCloseTo(x[number], within(1e-6f));
    }
  }

  @Test
  void numbersAreShownInTheUnitsOfTheData() throws Exception {
    Setup setup =
        new Setup(
            TestData.of(
                List.of(numbers("x", 0, 1, 2, 3)), List.of(numbers("price", 100, 200, 300, 400))),
            new Squared(),
            Setup.output(new Identity()));
    setup.epochs = 500;
    List<Picture> pictures = pictures(setup);
    assertThat(titles(pictures))
        .startsWith(
            "Predicted and true, training part",
            "Errors, predicted − true, training part",
            "Worst cases, training part");
    ScatterPlot plot = find(pictures, ScatterPlot.class);
    assertThat(plot.horizontal()).isEqualTo("true price");
    assertThat(plot.x()).containsExactly(100.0, 200.0, 300.0, 400.0);
    for (int i = 0; i < 4; i++) {
      assertThat(plot.y().get(i)).isCloseTo(plot.x().get(i), within(0.01));
    }
  }

  @Test
  void eachOfSeveralTargetsIsShown() throws Exception {
    TestData data =
        TestData.of(
            List.of(numbers("a", 0, 0, 1, 1), numbers("b", 0, 1, 0, 1)),
            List.of(numbers("and", 0, 0, 0, 1), numbers("or", 0, 1, 1, 1)));
    Setup labels = new Setup(data, new BinaryCrossEntropy(), Setup.output(new Sigmoid()));
    labels.epochs = 500;
    labels.learningRate = 1;
    assertThat(pictures(labels))
        .contains(
            new ConfusionMatrix(
                "Confusion matrix of or, training part",
                List.of("0", "1"),
                List.of(List.of(1, 0), List.of(0, 3))));
    TestData sums =
        TestData.of(
            data.table().orElseThrow().inputs(),
            List.of(numbers("s", 0, 1, 1, 2), numbers("t", 5, 6, 7, 9)));
    assertThat(titles(pictures(new Setup(sums, new Squared(), Setup.output(new Identity())))))
        .contains("Predicted and true of s, training part", "Worst cases of t, training part");
  }

  @Test
  void afterEarlyStoppingTheBestNetworkIsShown() throws Exception {
    Setup setup = new Setup(TestData.line(60), new Squared(), Setup.output(new Identity()));
    setup.split = Optional.of(new Split(0.3, 0.3, 0));
    setup.learningRate = 0.5;
    setup.epochs = 200;
    setup.earlyStopping = Optional.of(new EarlyStopping("validation.loss", 4, 0));
    FakeTrialContext trial = FakeTrialContext.of(1).look();
    setup.network().evaluate(trial);
    int best = trial.reports().size() - 4;
    setup.earlyStopping = Optional.empty();
    setup.epochs = best;
    assertThat(trial.pictures()).isEqualTo(pictures(setup));
    setup.epochs = best + 4;
    assertThat(trial.pictures()).isNotEqualTo(pictures(setup));
  }

  private static Setup classes() {
    return new Setup(
        TestData.threeClasses(60),
        new CrossEntropy(),
        Setup.dense(4, new Tanh()),
        Setup.output(new Softmax()));
  }
}
