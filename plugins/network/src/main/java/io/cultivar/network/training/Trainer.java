package io.cultivar.network.training;

import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.Shuffle;
import io.cultivar.network.dataset.TargetScale;
import io.cultivar.network.layer.Dropout;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Trains the networks of a group. Each epoch puts the samples in a new order, for each network its
 * own, and makes a step for each batch, a shorter one at the end where they do not come out even; a
 * batch of all samples keeps their order. The gradient of a step is that of the mean loss over its
 * samples, each times its weight, and of the cost of weights; then it is clipped. Steps allocate
 * nothing. Used by one thread.
 */
public final class Trainer {
  private final Group group;
  private final Samples samples;
  private final RandomGenerator[] shuffles;
  private final List<RandomGenerator> dropout;
  private final Batches batches;
  private final int batch;
  private final Pass wholeBatch;
  private final Pass lastBatch;
  private final Update update;

  /**
   * Prepares training.
   *
   * @param group the networks, whose parameters training changes
   * @param samples what to learn from
   * @param learners for each network of the group what it does in its own way
   */
  public Trainer(Group group, Samples samples, Recipe recipe, List<Learner> learners) {
    this.group = group;
    this.samples = samples;
    this.shuffles =
        learners.stream().map(each -> each.random().shuffle()).toArray(RandomGenerator[]::new);
    this.batch = recipe.batch().among(samples.rows());
    Buffers buffers = Buffers.of(group.network(), batch, group.lanes());
    this.batches = new Batches(samples, buffers, group, batch);
    float[] gradient = new float[group.parameters().length];
    PassSetting setting =
        new PassSetting(group, gradient, buffers, group.kernels(recipe.kernels()), batch);
    this.dropout = learners.stream().map(each -> each.random().dropout()).toList();
    int rest = samples.rows() % batch;
    this.wholeBatch = Pass.training(setting, recipe.loss(), dropout);
    this.lastBatch =
        rest == 0 ? wholeBatch : Pass.training(setting.withRows(rest), recipe.loss(), dropout);
    long steps = recipe.epochs() * ((samples.rows() + (long) batch - 1) / batch);
    this.update = new Update(group, gradient, learners, steps, recipe.crew());
    if (batch == samples.rows()) {
      batches.gather(0, batch);
    }
  }

  /**
   * Trains for one epoch.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public void epoch() throws InterruptedException {
    shuffle();
    for (int from = 0; from < samples.rows(); from += batch) {
      step(from);
    }
  }

  /**
   * Trains for one epoch and keeps what is predicted on the way, each batch before its step.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public void epoch(Predictions seen) throws InterruptedException {
    seen.clear();
    shuffle();
    for (int from = 0; from < samples.rows(); from += batch) {
      Pass pass = step(from);
      for (int network = 0; network < shuffles.length; network++) {
        seen.add(pass, network, batches.order(network), from);
      }
    }
  }

  /** Room for what {@link #epoch(Predictions)} keeps. */
  public Predictions predictions(TargetScale scale) {
    return new Predictions(shuffles.length, samples, scale);
  }

  /** Writes what a network has learned between two epochs, and what its next steps depend on. */
  public void save(int network, StateOutput out) {
    out.floats(group.get(network), group.network().parameters());
    update.save(network, out);
  }

  /**
   * Reads what was saved into a network alone that has not begun to learn.
   *
   * @param epochs how many were done
   */
  public void restore(StateInput in, int epochs) {
    in.floats(group.parameters(), group.network().parameters());
    update.restore(in);
    if (batch < samples.rows()) {
      skip(shuffles[0], (long) epochs * (samples.rows() - 1));
    }
    for (PlacedLayer placed : group.network().layers()) {
      if (placed.layer() instanceof Dropout) {
        skip(dropout.get(0), (long) epochs * samples.rows() * placed.out());
      }
    }
  }

  /** Random numbers are drawn one by one, so as many again lead to where they were. */
  private static void skip(RandomGenerator random, long count) {
    for (long left = count; left > 0; left--) {
      random.nextInt();
    }
  }

  private void shuffle() {
    for (int network = 0; network < shuffles.length && batch < samples.rows(); network++) {
      Shuffle.identity(batches.order(network));
      Shuffle.shuffle(batches.order(network), shuffles[network]);
    }
  }

  private Pass step(int from) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("training was interrupted");
    }
    Pass pass = samples.rows() - from >= batch ? wholeBatch : lastBatch;
    if (batch < samples.rows()) {
      batches.gather(from, pass.rows());
    }
    pass.forward();
    pass.backward(batches.weights());
    update.step();
    return pass;
  }
}
