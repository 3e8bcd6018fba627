package io.cultivar.network;

import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.picture.Cases;
import io.cultivar.network.picture.ShownPart;
import io.cultivar.network.training.Evaluator;
import io.cultivar.network.training.Group;
import io.cultivar.network.training.Learner;
import io.cultivar.network.training.Predictions;
import io.cultivar.network.training.Recipe;
import io.cultivar.network.training.StateInput;
import io.cultivar.network.training.StateOutput;
import io.cultivar.network.training.Trainer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The training of the networks of a group on one fold. */
final class FoldRun {
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Group group;
  private final Recipe recipe;
  private final Fold fold;
  private final Trainer trainer;

  /** What is seen on the way; or, where that does not count, what predicts the training part. */
  private final Optional<Predictions> seen;

  private final Optional<Evaluator> train;
  private final Optional<Evaluator> validation;
  private final float[][] kept;
  private Optional<Predictions> onTrain = Optional.empty();
  private Optional<Predictions> onValidation = Optional.empty();

  /**
   * Prepares training.
   *
   * @param group the networks with their initial parameters; changed by training
   * @param learners for each network what it does in its own way
   * @param measureTrain when the training part is measured
   */
  FoldRun(
      Group group, Recipe recipe, Fold fold, List<Learner> learners, MeasureTrain measureTrain) {
    this.group = group;
    this.recipe = recipe;
    this.fold = fold;
    this.trainer = new Trainer(group, fold.train(), recipe, learners);
    boolean watch = measureTrain == MeasureTrain.WHILE_TRAINING;
    this.seen = watch ? Optional.of(trainer.predictions(fold.scale())) : Optional.empty();
    this.train = watch ? Optional.empty() : Optional.of(evaluator(group, fold.train()));
    this.validation = fold.validation().map(samples -> evaluator(group, samples));
    this.kept = new float[group.networks()][];
  }

  private Evaluator evaluator(Group networks, Samples samples) {
    return new Evaluator(networks, recipe, samples, fold.scale());
  }

  /** Trains for one epoch. */
  void train() throws InterruptedException {
    trainer.epoch();
  }

  /** Trains for one epoch and predicts what is to be measured then. */
  void trainAndPredict() throws InterruptedException {
    if (seen.isPresent()) {
      trainer.epoch(seen.get());
    } else {
      trainer.epoch();
    }
    onTrain = seen.or(() -> train.map(Evaluator::predict));
    onValidation = validation.map(Evaluator::predict);
  }

  /** Measures what was predicted on the training and the validation part. */
  Measurement measure(int network, List<Metric> metrics) {
    Map<String, Double> measured = new LinkedHashMap<>();
    onTrain.ifPresent(part -> measure(MetricNames.TRAIN, part, network, metrics, measured));
    onValidation.ifPresent(
        part -> measure(MetricNames.VALIDATION, part, network, metrics, measured));
    return Measurement.of(measured);
  }

  /** Keeps the parameters of a network as its best. */
  void keep(int network) {
    kept[network] = group.get(network);
  }

  /** Measures a network on the test part, by the parameters that were kept, or else the present. */
  Measurement test(int network, List<Metric> metrics) {
    Map<String, Double> measured = new LinkedHashMap<>();
    if (fold.test().isPresent()) {
      Predictions predictions = predict(network, fold.test().get());
      measure(MetricNames.TEST, predictions, 0, metrics, measured);
    }
    return Measurement.of(measured);
  }

  /** What a network predicts for the part of the samples that stands for all when it is shown. */
  Cases cases(int network) {
    ShownPart part = ShownPart.of(fold);
    float[] predicted = predict(network, part.samples()).of(0);
    return new Cases(part.rows(), part.samples().truth(), predicted);
  }

  /** The parameters of a network that were kept, or else the present; only to be read. */
  float[] parameters(int network) {
    return kept[network] == null ? group.get(network) : kept[network];
  }

  private Predictions predict(int network, Samples samples) {
    Group alone = Group.single(group.network(), parameters(network));
    return evaluator(alone, samples).predict();
  }

  /** Writes how far a network is. */
  void save(int network, StateOutput out) {
    trainer.save(network, out);
    out.number(kept[network] == null ? 0 : 1);
    if (kept[network] != null) {
      out.floats(kept[network], group.network().parameters());
    }
  }

  /**
   * Reads what was written into a network alone that has not begun.
   *
   * @param epochs how many were done
   */
  void restore(StateInput in, int epochs) {
    trainer.restore(in, epochs);
    if (in.number() != 0) {
      kept[0] = group.get(0);
      in.floats(kept[0], group.network().parameters());
    }
  }

  /** Whether all parameters of all networks are numbers. */
  boolean finite() {
    return group.finite(recipe.kernels());
  }

  /** Forgets the parameters of a network. */
  void clear(int network) {
    group.clear(network);
  }

  /** A parameter of a network that is infinite or NaN, or 0. */
  float notFinite(int network) {
    return group.notFinite(network);
  }

  private void measure(
      String part,
      Predictions predictions,
      int network,
      List<Metric> metrics,
      Map<String, Double> measured) {
    measured.put(name(part, MetricNames.LOSS), predictions.loss(network));
    for (Metric metric : metrics) {
      measured.put(name(part, MetricNames.of(metric)), predictions.value(network, metric));
    }
  }

  /** A name is made once: it is kept with every epoch that is reported. */
  private String name(String part, String figure) {
    return names
        .computeIfAbsent(part, begin -> new HashMap<>())
        .computeIfAbsent(figure, end -> part + end);
  }
}
