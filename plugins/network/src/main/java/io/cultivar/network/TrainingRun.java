package io.cultivar.network;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.study.GroupObjective.Companion;
import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.dataset.SharedData;
import io.cultivar.network.kernels.Crew;
import io.cultivar.network.kernels.SharedKernels;
import io.cultivar.network.training.Group;
import io.cultivar.network.training.Learner;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Trials that are trained together: their networks of each fold side by side, epoch by epoch. */
final class TrainingRun {
  private final TrainNetwork options;
  private final PreparedData data;
  private final Network network;
  private final Kernels kernels;
  private final int cores;
  private final List<TrialRun> trials = new ArrayList<>();
  private final List<FoldRun> folds = new ArrayList<>();

  /**
   * Gets the networks of all trials ready. A trial whose networks cannot begin has failed.
   *
   * @param companions the trials, at least one, whose group keys are equal
   * @throws IOException if the data cannot be loaded
   */
  TrainingRun(List<Companion> companions) throws IOException {
    Companion first = companions.get(0);
    this.options = (TrainNetwork) first.objective();
    this.data = SharedData.of(options.preparation(), first.trial());
    this.network = Network.of(data.inputWidth(), options.layers(), data.outputs());
    for (Companion companion : companions) {
      try {
        trials.add(new TrialRun(companion, data));
      } catch (RuntimeException e) {
        companion.failed(e);
      }
    }
    double seconds = WorkEstimate.seconds(network, data, options.epochs()) * companions.size();
    this.kernels = first.trial().service(Kernels.class).forWork(seconds);
    this.cores = companions.size() > 1 ? 1 : first.trial().cores();
  }

  /**
   * Trains until the epochs are over or all trials have ended: by early stopping, because they
   * diverged, or because nobody wants them to go on.
   */
  void run() throws InterruptedException {
    try (Crew crew = new Crew(CrewSize.of(options, network, data, cores))) {
      Kernels shared = SharedKernels.of(kernels, crew);
      Recipe recipe = new Recipe(options.loss(), options.epochs(), options.batch(), shared, crew);
      for (int i = 0; i < data.folds().size() && !trials.isEmpty(); i++) {
        folds.add(fold(i, recipe, data.folds().get(i)));
      }
      trainAll();
    }
  }

  private FoldRun fold(int number, Recipe recipe, Fold fold) {
    List<float[]> parameters = trials.stream().map(trial -> trial.parameters(number)).toList();
    List<Learner> learners = trials.stream().map(trial -> trial.learner(number)).toList();
    return new FoldRun(
        Group.of(network, parameters), recipe, fold, learners, options.measureTrain());
  }

  private void trainAll() throws InterruptedException {
    boolean followed = trials.stream().anyMatch(TrialRun::followsLosses);
    boolean over = trials.isEmpty();
    int done = trials.size() == 1 ? trials.get(0).resume(folds) : 0;
    for (int epoch = done + 1; epoch <= options.epochs() && !over; epoch++) {
      boolean measured = epoch % options.measureEvery() == 0 || epoch == options.epochs();
      boolean finite = true;
      for (FoldRun fold : folds) {
        if (measured) {
          fold.trainAndPredict();
        } else {
          fold.train();
        }
        finite &= fold.finite();
      }
      // Between measurements there is nothing to do, which counts where epochs are short.
      if (measured || followed || !finite) {
        epochDone(epoch, measured);
        over = trials.stream().allMatch(TrialRun::ended);
      }
    }
  }

  private void epochDone(int epoch, boolean measured) {
    for (int network = 0; network < trials.size(); network++) {
      TrialRun trial = trials.get(network);
      if (!trial.ended()) {
        trial.requireFinite(epoch, network, folds);
      }
      if (!trial.ended() && measured) {
        trial.measure(epoch, network, folds);
      }
      if (!trial.ended() && trial.followsLosses()) {
        trial.noteLoss();
      }
      if (!trial.ended() && measured) {
        trial.offer(epoch, network, folds);
      }
    }
  }
}
