package io.cultivar.network.training;

import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.Shuffle;

/**
 * Trains one network. Each epoch puts the samples in a new order and makes a step for each batch, a
 * shorter one at the end where they do not come out even; a batch of all samples keeps their order.
 * The gradient of a step is that of the mean loss over its samples, each times its weight, and of
 * the cost of weights; then it is clipped. Steps allocate nothing. Used by one thread.
 */
public final class Trainer {
  private final Samples samples;
  private final Randomness random;
  private final Buffers buffers;
  private final float[] batchWeights;
  private final int[] order;
  private final int batch;
  private final Pass wholeBatch;
  private final Pass lastBatch;
  private final Update update;

  /**
   * Prepares training.
   *
   * @param parameters the initial parameters; changed by training, and always the present ones
   * @param samples what to learn from
   */
  public Trainer(
      Network network, float[] parameters, Samples samples, Recipe recipe, Randomness random) {
    this.samples = samples;
    this.random = random;
    this.batch = recipe.batch().among(samples.rows());
    this.buffers = Buffers.of(network, batch);
    this.batchWeights = new float[samples.weights().length == 0 ? 0 : batch];
    this.order = new int[samples.rows()];
    Parameters held = new Parameters(parameters, new float[parameters.length]);
    PassSetting setting = new PassSetting(network, held, buffers, recipe.kernels(), batch);
    int rest = samples.rows() % batch;
    this.wholeBatch = Pass.training(setting, recipe.loss(), random.dropout());
    this.lastBatch =
        rest == 0
            ? wholeBatch
            : Pass.training(setting.withRows(rest), recipe.loss(), random.dropout());
    long batches = (samples.rows() + (long) batch - 1) / batch;
    this.update = new Update(network, held, recipe.descent(), recipe.epochs() * batches);
    Shuffle.identity(order);
    if (batch == samples.rows()) {
      gather(0, batch);
    }
  }

  /**
   * Trains for one epoch.
   *
   * @param history the losses of the epochs before
   * @throws InterruptedException if the thread was interrupted
   */
  public void epoch(LossHistory history) throws InterruptedException {
    if (batch < samples.rows()) {
      Shuffle.identity(order);
      Shuffle.shuffle(order, random.shuffle());
    }
    for (int from = 0; from < samples.rows(); from += batch) {
      if (Thread.interrupted()) {
        throw new InterruptedException("training was interrupted");
      }
      step(from, history);
    }
  }

  private void step(int from, LossHistory history) {
    int rows = Math.min(batch, samples.rows() - from);
    if (batch < samples.rows()) {
      gather(from, rows);
    }
    Pass pass = rows == batch ? wholeBatch : lastBatch;
    pass.forward();
    pass.backward(batchWeights);
    update.step(history);
  }

  private void gather(int from, int rows) {
    int inputs = samples.inputWidth();
    int outputs = samples.outputs();
    for (int i = 0; i < rows; i++) {
      int row = order[from + i];
      System.arraycopy(samples.inputs(), row * inputs, buffers.inputs(), i * inputs, inputs);
      System.arraycopy(samples.targets(), row * outputs, buffers.targets(), i * outputs, outputs);
      if (batchWeights.length > 0) {
        batchWeights[i] = samples.weights()[row];
      }
    }
  }
}
