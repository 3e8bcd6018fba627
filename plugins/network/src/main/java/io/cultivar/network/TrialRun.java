package io.cultivar.network;

import io.cultivar.api.network.Metric;
import io.cultivar.api.study.GroupObjective.Companion;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.training.DivergedException;
import io.cultivar.network.training.Learner;
import io.cultivar.network.training.LossHistory;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.Randomness;
import io.cultivar.network.training.StateInput;
import io.cultivar.network.training.StateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * One trial of those that are trained together: how its networks begin, what it reports, its end.
 */
final class TrialRun {
  private final Companion companion;
  private final TrainNetwork options;
  private final PreparedData data;
  private final Network shape;
  private final List<Metric> metrics;
  private final Optional<BestEpoch> best;
  private final LossHistory history = new LossHistory();
  private final List<float[]> parameters = new ArrayList<>();
  private final List<Learner> learners = new ArrayList<>();
  private final boolean followsLosses;
  private Measurement measured = Measurement.EMPTY;
  private boolean ended;

  /** Gets the networks of a trial ready, one for each fold. */
  TrialRun(Companion companion, PreparedData data) {
    this.companion = companion;
    this.options = (TrainNetwork) companion.objective();
    this.data = data;
    this.shape = Network.of(data.inputWidth(), options.layers(), data.outputs());
    this.metrics = MetricNames.chosen(options.metrics(), data.task());
    this.followsLosses = options.descent().followsLosses();
    this.best = options.earlyStopping().map(stopping -> new BestEpoch(stopping, metrics));
    int folds = data.folds().size();
    for (int i = 0; i < folds; i++) {
      String suffix = folds == 1 ? "" : "/" + i;
      Function<String, RandomGenerator> random =
          stream -> companion.trial().random(stream + suffix);
      parameters.add(shape.initialParameters(random.apply("weights")));
      Randomness streams = new Randomness(random.apply("shuffle"), random.apply("dropout"));
      learners.add(new Learner(options.descent(), streams, history));
    }
  }

  /** The parameters that its network of a fold begins with. */
  float[] parameters(int fold) {
    return parameters.get(fold);
  }

  /** What its network of a fold does in its own way. */
  Learner learner(int fold) {
    return learners.get(fold);
  }

  /** Whether it no longer matters what becomes of its networks. */
  boolean ended() {
    return ended;
  }

  /** Ends with the failure where a parameter of its networks is no number. */
  void requireFinite(int epoch, int network, List<FoldRun> folds) {
    for (FoldRun fold : folds) {
      float wrong = fold.notFinite(network);
      if (wrong != 0) {
        folds.forEach(each -> each.clear(network));
        fail(new DivergedException(epoch, "a weight is " + wrong));
        return;
      }
    }
  }

  /** Measures and reports; the trial may end by it. */
  void measure(int epoch, int network, List<FoldRun> folds) {
    List<Measurement> each = folds.stream().map(fold -> fold.measure(network, metrics)).toList();
    measured = Means.of(each);
    Optional<String> diverged = infiniteLoss();
    if (diverged.isPresent()) {
      fail(new DivergedException(epoch, diverged.get()));
    } else if (!companion.trial().report(epoch, measured)) {
      end(measured);
    } else {
      Supplier<Measurement> whole = () -> Means.join(measured, Means.parts(each));
      Supplier<Measurement> keep =
          () -> {
            folds.forEach(fold -> fold.keep(network));
            return whole.get();
          };
      boolean stop = best.isPresent() && best.get().ends(epoch, measured, keep);
      if (stop || epoch == options.epochs()) {
        finish(best.map(BestEpoch::measured).orElseGet(whole), network, folds);
      }
    }
  }

  private void finish(Measurement last, int network, List<FoldRun> folds) {
    List<Measurement> tests = folds.stream().map(fold -> fold.test(network, metrics)).toList();
    new Gallery(options, data, shape, folds, network).offer(companion.trial());
    end(Means.join(last, Means.of(tests)));
  }

  /** Offers how far it is, so that it can go on from there if it is interrupted. */
  void offer(int epoch, int network, List<FoldRun> folds) {
    companion.trial().checkpoint(() -> state(epoch, network, folds));
  }

  private byte[] state(int epoch, int network, List<FoldRun> folds) {
    StateOutput out = new StateOutput();
    out.number(epoch);
    out.metrics(measured);
    history.save(out);
    best.ifPresent(kept -> kept.save(out));
    folds.forEach(fold -> fold.save(network, out));
    return out.bytes();
  }

  /** Goes on, alone, from where it was interrupted, if it was; gives how many epochs are done. */
  int resume(List<FoldRun> folds) {
    Optional<byte[]> state = companion.trial().resumed();
    if (state.isEmpty()) {
      return 0;
    }
    StateInput in = new StateInput(state.get());
    int epochs = (int) in.number();
    measured = in.metrics();
    history.restore(in);
    best.ifPresent(kept -> kept.restore(in));
    folds.forEach(fold -> fold.restore(in, epochs));
    return epochs;
  }

  /** Whether its schedule looks at the losses of the epochs. */
  boolean followsLosses() {
    return followsLosses;
  }

  /** Notes the loss of an epoch: the one measured last. */
  void noteLoss() {
    history.add(
        measured
            .find("validation.loss")
            .orElseGet(() -> measured.find("train.loss").orElse(Double.POSITIVE_INFINITY)));
  }

  private Optional<String> infiniteLoss() {
    for (Map.Entry<String, Double> figure : measured.asMap().entrySet()) {
      if (figure.getKey().endsWith(".loss") && !Double.isFinite(figure.getValue())) {
        return Optional.of("the " + figure.getKey() + " is " + figure.getValue());
      }
    }
    return Optional.empty();
  }

  private void end(Measurement result) {
    ended = true;
    companion.measured(result);
  }

  private void fail(Exception reason) {
    ended = true;
    companion.failed(reason);
  }
}
