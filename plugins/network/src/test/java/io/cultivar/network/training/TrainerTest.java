package io.cultivar.network.training;

import static io.cultivar.network.training.TrainingFixture.PLAIN;
import static io.cultivar.network.training.TrainingFixture.dense;
import static io.cultivar.network.training.TrainingFixture.descent;
import static io.cultivar.network.training.TrainingFixture.network;
import static io.cultivar.network.training.TrainingFixture.recipe;
import static io.cultivar.network.training.TrainingFixture.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Squared;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainerTest {
  @Test
  void stepsAllocateNothing() throws InterruptedException {
    Network network = network(8, dense(16, new Relu()), new Dropout(0.1f), dense(4, new Softmax()));
    Descent all = descent(new Regularization(1e-4f, 1e-4f), OptionalDouble.of(1));
    float[] weights = new float[103];
    Arrays.fill(weights, 1);
    Samples plain = samples(103, 8, 4);
    Samples samples = new Samples(103, plain.inputs(), plain.targets(), plain.truth(), weights);
    Trainer trainer =
        TrainingFixture.trainer(
            network,
            TrainingFixture.parameters(network),
            samples,
            recipe(new CrossEntropy(), 10),
            all);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 100 && least > 0; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int epoch = 0; epoch < 91; epoch++) {
        trainer.epoch();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes in 1,001 steps").isZero();
  }

  @Test
  void aBatchOfAllSamplesMakesOneStepByTheMeanGradient() throws InterruptedException {
    Network network = network(1, dense(1, new Identity()));
    float[] parameters = {0.5f, 0.25f};
    Samples samples = regression(new float[] {1, 2, 3}, new float[] {1, 0, 2}, new float[0]);
    train(network, parameters, samples, PLAIN, 3, 1);
    // errors 0.75 − 1, 1.25 − 0, 1.75 − 2
    double error = (-0.25 + 1.25 - 0.25) / 3;
    double weighted = (-0.25 * 1 + 1.25 * 2 - 0.25 * 3) / 3;
    assertThat((double) parameters[0]).isCloseTo(0.5 - 0.1 * weighted, within(1e-6));
    assertThat((double) parameters[1]).isCloseTo(0.25 - 0.1 * error, within(1e-6));
  }

  @Test
  void eachEpochSeesEachSampleOnceTheLastBatchBeingShorter() throws InterruptedException {
    Network network = network(1, dense(1, new Identity()));
    // With inputs 0 the bias alone learns; equal targets make the order of samples irrelevant.
    float[] zeros = new float[7];
    float[] ones = {1, 1, 1, 1, 1, 1, 1};
    float[] parameters = {0, 0};
    train(network, parameters, regression(zeros, ones, new float[0]), PLAIN, 3, 1);
    assertThat((double) parameters[1]).isCloseTo(1 - 0.9 * 0.9 * 0.9, within(1e-6));
    float[] single = {0, 0};
    train(network, single, regression(zeros, ones, new float[0]), PLAIN, 1, 1);
    assertThat((double) single[1]).isCloseTo(1 - Math.pow(0.9, 7), within(1e-6));
  }

  @Test
  void samplesCountByTheirWeights() throws InterruptedException {
    Network network = network(1, dense(1, new Identity()));
    float[] parameters = {0, 0};
    Samples samples = regression(new float[2], new float[] {1, -1}, new float[] {1.5f, 0.5f});
    train(network, parameters, samples, PLAIN, 2, 1);
    assertThat((double) parameters[1]).isCloseTo(0.1 * (1.5 - 0.5) / 2, within(1e-7));
  }

  @Test
  void regularizationPullsWeightsButNotBiases() throws InterruptedException {
    Network network = network(1, dense(1, new Identity()));
    float[] parameters = {-2, 0};
    Samples nothing = regression(new float[2], new float[2], new float[0]);
    train(network, parameters, nothing, regularized(0, 0.5f), 2, 1);
    assertThat((double) parameters[0]).isCloseTo(-2 + 0.1 * 0.5 * 2, within(1e-6));
    parameters[0] = -2;
    train(network, parameters, nothing, regularized(0.5f, 0), 2, 1);
    assertThat((double) parameters[0]).isCloseTo(-2 + 0.1 * 0.5, within(1e-6));
    assertThat(parameters[1]).isZero();
  }

  @Test
  void clippingBoundsTheStepAndKeepsItsDirection() throws InterruptedException {
    Network network = network(1, dense(1, new Identity()));
    float[] parameters = {0, 0};
    Samples far = regression(new float[] {3}, new float[] {100}, new float[0]);
    train(network, parameters, far, descent(new Regularization(), OptionalDouble.of(2)), 1, 1);
    assertThat(Math.hypot(parameters[0], parameters[1])).isCloseTo(0.1 * 2, within(1e-5));
    assertThat(parameters[0] / parameters[1]).isCloseTo(3, within(1e-4f));
  }

  @Test
  void theSameRandomNumbersGiveTheSameParameters() throws InterruptedException {
    Network network = network(2, dense(3, new Tanh()), new Dropout(0.5f), dense(1, new Sigmoid()));
    float[] first = TrainingFixture.parameters(network);
    float[] second = first.clone();
    train(network, first, samples(9, 2, 1), PLAIN, 4, 5);
    train(network, second, samples(9, 2, 1), PLAIN, 4, 5);
    assertThat(first).isEqualTo(second);
  }

  private static Descent regularized(float l1, float l2) {
    return descent(new Regularization(l1, l2), OptionalDouble.empty());
  }

  private static Samples regression(float[] x, float[] y, float[] weights) {
    return new Samples(x.length, x, y, y, weights);
  }

  private static void train(
      Network network, float[] parameters, Samples samples, Descent descent, int batch, int epochs)
      throws InterruptedException {
    Recipe recipe = recipe(new Squared(), batch);
    Trainer trainer = TrainingFixture.trainer(network, parameters, samples, recipe, descent);
    for (int epoch = 0; epoch < epochs; epoch++) {
      trainer.epoch();
    }
  }
}
