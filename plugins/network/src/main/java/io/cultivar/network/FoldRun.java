package io.cultivar.network;

import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.training.DivergedException;
import io.cultivar.network.training.Evaluator;
import io.cultivar.network.training.LossHistory;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.Randomness;
import io.cultivar.network.training.Recipe;
import io.cultivar.network.training.Trainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The training of one network on one fold. */
final class FoldRun {
  private final float[] parameters;
  private final float[] kept;
  private final Trainer trainer;
  private final Evaluator train;
  private final Optional<Evaluator> validation;
  private final Optional<Evaluator> test;

  /**
   * Prepares training from given parameters.
   *
   * @param parameters the initial ones; changed by training
   */
  FoldRun(Network network, float[] parameters, Recipe recipe, Fold fold, Randomness random) {
    Function<Samples, Evaluator> evaluator =
        samples -> new Evaluator(network, parameters, recipe, samples, fold.scale());
    this.parameters = parameters;
    this.kept = parameters.clone();
    this.trainer = new Trainer(network, parameters, fold.train(), recipe, random);
    this.train = evaluator.apply(fold.train());
    this.validation = fold.validation().map(evaluator);
    this.test = fold.test().map(evaluator);
  }

  /** Prepares training from random parameters. */
  static FoldRun start(
      Network network, Recipe recipe, Fold fold, Function<String, RandomGenerator> random) {
    float[] parameters = network.initialParameters(random.apply("weights"));
    Randomness streams = new Randomness(random.apply("shuffle"), random.apply("dropout"));
    return new FoldRun(network, parameters, recipe, fold, streams);
  }

  /** Trains for one epoch. */
  void train(LossHistory history) throws InterruptedException {
    trainer.epoch(history);
  }

  /** Keeps the parameters for {@link #restore}. */
  void keep() {
    System.arraycopy(parameters, 0, kept, 0, parameters.length);
  }

  /** Goes back to the parameters that were kept last. */
  void restore() {
    System.arraycopy(kept, 0, parameters, 0, parameters.length);
  }

  /** Measures on the training and the validation part. */
  Measurement measure(List<Metric> metrics) {
    Map<String, Double> measured = new LinkedHashMap<>();
    measure("train.", train, metrics, measured);
    validation.ifPresent(part -> measure("validation.", part, metrics, measured));
    return Measurement.of(measured);
  }

  /** Measures on the test part. */
  Measurement test(List<Metric> metrics) {
    Map<String, Double> measured = new LinkedHashMap<>();
    test.ifPresent(part -> measure("test.", part, metrics, measured));
    return Measurement.of(measured);
  }

  /** Checks that all parameters are numbers. */
  void requireFiniteParameters(int epoch) throws DivergedException {
    for (float parameter : parameters) {
      if (!Float.isFinite(parameter)) {
        throw new DivergedException(epoch, "a weight is " + parameter);
      }
    }
  }

  private static void measure(
      String part, Evaluator evaluator, List<Metric> metrics, Map<String, Double> measured) {
    measured.put(part + MetricNames.LOSS, evaluator.loss());
    for (Metric metric : metrics) {
      measured.put(part + MetricNames.of(metric), evaluator.value(metric));
    }
  }
}
