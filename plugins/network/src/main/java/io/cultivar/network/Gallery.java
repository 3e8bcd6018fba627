package io.cultivar.network;

import io.cultivar.api.network.Loss;
import io.cultivar.api.study.TrialContext;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.dataset.Task;
import io.cultivar.network.picture.Cases;
import io.cultivar.network.picture.JudgedClasses;
import io.cultivar.network.picture.JudgedNumbers;
import io.cultivar.network.picture.LayerName;
import io.cultivar.network.picture.LearnedWeights;
import io.cultivar.network.picture.ShownColumns;
import io.cultivar.network.picture.ShownPart;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.PlacedLayer;
import java.util.List;

/**
 * The pictures of what a trial has learned. Nothing is computed unless somebody looks. With folds,
 * predictions are those of all validation parts, each by the network that had not seen it, and
 * weights are those of the first network.
 */
final class Gallery {
  /** More targets are not shown. */
  private static final int MOST_TARGETS = 8;

  private static final List<String> NO_AND_YES = List.of("0", "1");

  private final TrainNetwork options;
  private final PreparedData data;
  private final Network shape;
  private final List<FoldRun> folds;
  private final int index;

  /** Null until somebody looks. */
  private Cases predicted;

  /**
   * The pictures of the networks of a trial.
   *
   * @param shape that of its networks
   * @param folds the training on each fold
   * @param index which network of each fold is the trial's
   */
  Gallery(TrainNetwork options, PreparedData data, Network shape, List<FoldRun> folds, int index) {
    this.options = options;
    this.data = data;
    this.shape = shape.predicting();
    this.folds = folds;
    this.index = index;
  }

  /** Offers all of them; they are good only until training goes on. */
  void offer(TrialContext trial) {
    for (int i = 0; i < targets(); i++) {
      if (data.task() == Task.REGRESSION) {
        offerNumbers(trial, i);
      } else {
        offerClasses(trial, i);
      }
    }
    offerWeights(trial);
  }

  private void offerClasses(TrialContext trial, int target) {
    trial.show(() -> classes(target).confusion("Confusion matrix" + of(target)));
    trial.show(() -> classes(target).worst("Worst cases" + of(target), outputs(), columns()));
  }

  private JudgedClasses classes(int target) {
    return data.task() == Task.MULTI_LABEL
        ? JudgedClasses.ofLabel(NO_AND_YES, predicted(), target)
        : JudgedClasses.of(data.labels(), predicted());
  }

  private void offerNumbers(TrialContext trial, int target) {
    String name = data.labels().get(target);
    trial.show(() -> numbers(target).scatter("Predicted and true" + of(target), name));
    trial.show(() -> numbers(target).errors("Errors, predicted − true" + of(target)));
    trial.show(() -> numbers(target).worst("Worst cases" + of(target), columns()));
  }

  private JudgedNumbers numbers(int target) {
    return new JudgedNumbers(predicted(), target);
  }

  private void offerWeights(TrialContext trial) {
    for (int i = 0; i < shape.layers().size(); i++) {
      PlacedLayer layer = shape.layers().get(i);
      int number = i + 1;
      trial.show(() -> learned().weights("Weights" + of(number, layer), layer));
      trial.show(() -> learned().biases("Biases" + of(number, layer), layer));
    }
    trial.show(() -> learned().drawing("The network" + fold(), data.table().inputs()));
  }

  private Cases predicted() {
    if (predicted == null) {
      predicted = Cases.join(folds.stream().map(fold -> fold.cases(index)).toList());
    }
    return predicted;
  }

  private LearnedWeights learned() {
    return new LearnedWeights(shape, folds.get(0).parameters(index));
  }

  private ShownColumns columns() {
    return new ShownColumns(data.table().inputs());
  }

  private int targets() {
    boolean classes = data.task() == Task.TWO_CLASS || data.task() == Task.MANY_CLASS;
    return classes ? 1 : Math.min(MOST_TARGETS, data.outputs());
  }

  /** Which target it is, where there are several, and of which samples. */
  private String of(int target) {
    String part = ", " + ShownPart.of(data.folds().get(0)).name() + " part";
    return (targets() == 1 ? "" : " of " + data.labels().get(target))
        + (folds.size() == 1 ? part : part + "s of " + folds.size() + " folds");
  }

  private String of(int layer, PlacedLayer placed) {
    return " of layer " + layer + " (" + LayerName.of(placed) + ")" + fold();
  }

  private String fold() {
    return folds.size() == 1 ? "" : ", first of " + folds.size() + " folds";
  }

  private String outputs() {
    return options.loss().targets() == Loss.Targets.PROBABILITIES
        ? "probability of the true class"
        : "output for the true class";
  }
}
