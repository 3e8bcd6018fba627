package io.cultivar.network.training;

import static io.cultivar.network.training.TrainingFixture.dense;
import static io.cultivar.network.training.TrainingFixture.network;
import static io.cultivar.network.training.TrainingFixture.randomness;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Optimizer;
import io.cultivar.network.activation.Gelu;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.TargetScale;
import io.cultivar.network.kernels.PortableKernels;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Huber;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.optimizer.Adam;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.Constant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Three networks, trained for 50 full-batch epochs from given weights, lose what PyTorch loses. The
 * figures are made by experiments/src/test/reference/pytorch_reference.py, which also says how the
 * weights begin.
 */
class PyTorchReferenceTest {
  private static final Path EXPERIMENTS = Path.of("../../experiments");
  private static final double TOLERANCE = 1e-4;

  @Test
  void exclusiveOr() throws Exception {
    float[] x = {0, 0, 0, 1, 1, 0, 1, 1};
    float[] t = {0, 1, 1, 0};
    compare(
        "xor",
        network(2, dense(2, new Tanh()), dense(1, new Sigmoid())),
        new Samples(4, x, t, t, new float[0]),
        new Squared(),
        new Sgd(),
        0.5);
  }

  @Test
  void digits() throws Exception {
    double[][] rows = table("digits.csv", 256);
    float[] x = new float[256 * 64];
    float[] t = new float[256 * 10];
    for (int i = 0; i < 256; i++) {
      for (int j = 0; j < 64; j++) {
        x[i * 64 + j] = (float) (rows[i][j] / 16);
      }
      t[i * 10 + (int) rows[i][64]] = 1;
    }
    compare(
        "digits",
        network(64, dense(32, new Relu()), dense(10, new Softmax())),
        new Samples(256, x, t, t, new float[0]),
        new CrossEntropy(),
        new Sgd(0.9, false),
        0.05);
  }

  @Test
  void diabetes() throws Exception {
    double[][] rows = table("diabetes.csv", 442);
    standardise(rows);
    float[] x = new float[442 * 10];
    float[] t = new float[442];
    for (int i = 0; i < 442; i++) {
      for (int j = 0; j < 10; j++) {
        x[i * 10 + j] = (float) rows[i][j];
      }
      t[i] = (float) rows[i][10];
    }
    compare(
        "diabetes",
        network(10, dense(16, new Gelu()), dense(1, new Identity())),
        new Samples(442, x, t, t, new float[0]),
        new Huber(),
        new Adam(),
        0.01);
  }

  private static void compare(
      String name, Network network, Samples samples, Loss loss, Optimizer optimizer, double rate)
      throws Exception {
    Descent descent =
        new Descent(optimizer, rate, new Constant(), new Regularization(), OptionalDouble.empty());
    Recipe recipe = new Recipe(loss, 50, BatchSize.of(samples.rows()), new PortableKernels());
    Group group = Group.single(network, initialParameters(network, samples.inputWidth()));
    Learner learner = new Learner(descent, randomness(), new LossHistory());
    Trainer trainer = new Trainer(group, samples, recipe, List.of(learner));
    double[] ones = new double[samples.outputs()];
    Arrays.fill(ones, 1);
    TargetScale same = new TargetScale(ones, new double[samples.outputs()]);
    Evaluator evaluator = new Evaluator(group, recipe, samples, same);
    JsonNode expected = reference(name);
    for (int epoch = 0; epoch < 50; epoch++) {
      double actual = evaluator.predict().loss(0);
      double wanted = expected.get(epoch).asDouble();
      assertThat(Math.abs(actual - wanted) / wanted)
          .as("%s, epoch %s: %s instead of %s", name, epoch, actual, wanted)
          .isLessThan(TOLERANCE);
      trainer.epoch();
    }
  }

  /** amplitude·sin(1 + i·units + j) for the weight from input i to unit j; biases are 0. */
  private static float[] initialParameters(Network network, int inputs) {
    List<Float> all = new ArrayList<>();
    int in = inputs;
    for (int units : unitsOf(network)) {
      double amplitude = Math.sqrt(6.0 / (in + units));
      for (int k = 0; k < in * units; k++) {
        all.add((float) (amplitude * StrictMath.sin(1 + k)));
      }
      for (int j = 0; j < units; j++) {
        all.add(0f);
      }
      in = units;
    }
    float[] parameters = new float[all.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = all.get(i);
    }
    return parameters;
  }

  private static List<Integer> unitsOf(Network network) {
    return network.layers().stream().map(PlacedLayer::out).toList();
  }

  private static JsonNode reference(String name) throws IOException {
    Path file = EXPERIMENTS.resolve("src/test/resources/reference/" + name + ".json");
    return new ObjectMapper().readTree(file.toFile()).get("float32");
  }

  private static double[][] table(String name, int rows) throws IOException {
    return Files.readAllLines(EXPERIMENTS.resolve("data/" + name)).stream()
        .skip(1)
        .limit(rows)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble))
        .map(DoubleStream::toArray)
        .toArray(double[][]::new);
  }

  private static void standardise(double[][] rows) {
    for (int j = 0; j < rows[0].length; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : rows) {
        sum += row[j];
      }
      double mean = sum / rows.length;
      for (double[] row : rows) {
        squares += (row[j] - mean) * (row[j] - mean);
      }
      double deviation = Math.sqrt(squares / rows.length);
      for (double[] row : rows) {
        row[j] = (row[j] - mean) / deviation;
      }
    }
  }
}
