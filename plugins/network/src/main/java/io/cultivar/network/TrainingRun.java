package io.cultivar.network;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.TrialContext;
import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.dataset.SharedData;
import io.cultivar.network.kernels.KernelsChoice;
import io.cultivar.network.training.DivergedException;
import io.cultivar.network.training.LossHistory;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** One trial: the networks of all folds, trained side by side epoch by epoch. */
final class TrainingRun {
  private final TrainNetwork options;
  private final TrialContext trial;

  TrainingRun(TrainNetwork options, TrialContext trial) {
    this.options = options;
    this.trial = trial;
  }

  /**
   * Trains until the epochs are over, early stopping ends it, or nobody wants it to go on.
   *
   * @return what was measured at the last epoch, or at the best where early stopping was asked for
   */
  Measurement run() throws Exception {
    PreparedData data = SharedData.of(options.preparation(), trial);
    List<FoldRun> folds = folds(data);
    List<Metric> metrics = MetricNames.chosen(options.metrics(), data.task());
    Optional<BestEpoch> best =
        options.earlyStopping().map(stopping -> new BestEpoch(stopping, metrics));
    LossHistory history = new LossHistory();
    Measurement measured = Measurement.EMPTY;
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      train(epoch, folds, history);
      if (epoch % options.measureEvery() == 0 || epoch == options.epochs()) {
        measured = measure(epoch, folds, metrics);
        if (!trial.report(epoch, measured)) {
          return measured;
        }
        if (best.isPresent() && best.get().ends(epoch, measured, folds)) {
          break;
        }
      }
      history.add(watched(measured));
    }
    if (best.isPresent()) {
      folds.forEach(FoldRun::restore);
      measured = best.get().measured();
    }
    return Means.join(measured, Means.of(folds, fold -> fold.test(metrics)));
  }

  private static void train(int epoch, List<FoldRun> folds, LossHistory history)
      throws InterruptedException, DivergedException {
    for (FoldRun fold : folds) {
      fold.train(history);
      fold.requireFiniteParameters(epoch);
    }
  }

  private static Measurement measure(int epoch, List<FoldRun> folds, List<Metric> metrics)
      throws DivergedException {
    Measurement measured = Means.of(folds, fold -> fold.measure(metrics));
    requireFiniteLosses(epoch, measured);
    return measured;
  }

  /** The loss that schedules follow: the one measured last. */
  private static double watched(Measurement measured) {
    return measured
        .find("validation.loss")
        .orElseGet(() -> measured.find("train.loss").orElse(Double.POSITIVE_INFINITY));
  }

  private static void requireFiniteLosses(int epoch, Measurement measured)
      throws DivergedException {
    for (Map.Entry<String, Double> figure : measured.asMap().entrySet()) {
      if (figure.getKey().endsWith(".loss") && !Double.isFinite(figure.getValue())) {
        throw new DivergedException(epoch, "the " + figure.getKey() + " is " + figure.getValue());
      }
    }
  }

  private List<FoldRun> folds(PreparedData data) {
    Network network = Network.of(data.inputWidth(), options.layers(), data.outputs());
    Kernels kernels = trial.shared(new SharedKernels(), key -> bestKernels());
    Recipe recipe =
        new Recipe(options.loss(), options.descent(), options.epochs(), options.batch(), kernels);
    List<FoldRun> runs = new ArrayList<>();
    for (Fold fold : data.folds()) {
      String suffix = data.folds().size() == 1 ? "" : "/" + runs.size();
      Function<String, RandomGenerator> random = stream -> trial.random(stream + suffix);
      runs.add(FoldRun.start(network, recipe, fold, random));
    }
    return runs;
  }

  private static Kernels bestKernels() {
    return KernelsChoice.best(TrainingRun.class.getClassLoader());
  }
}
