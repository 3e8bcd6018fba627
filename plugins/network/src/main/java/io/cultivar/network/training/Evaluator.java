package io.cultivar.network.training;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.TargetScale;

/**
 * Measures a network on a part of the samples. The loss is the mean over them, of targets as the
 * loss sees them, without class weights and without the cost of weights. Metrics see predictions
 * and targets in the units of the data, or as probabilities. Used by one thread.
 */
public final class Evaluator {
  private static final int BLOCK_ROWS = 256;

  private final Samples samples;
  private final TargetScale scale;
  private final Buffers buffers;
  private final float[] outputs;
  private final float[] predictions;
  private final Block all;
  private final int blockRows;
  private final Pass wholeBlock;
  private final Pass lastBlock;

  /**
   * Prepares measuring.
   *
   * @param parameters the parameters, read anew by each {@link #loss}
   * @param samples what to measure on
   * @param scale how their targets were scaled
   */
  public Evaluator(
      Network network, float[] parameters, Recipe recipe, Samples samples, TargetScale scale) {
    Network predicting = network.predicting();
    this.samples = samples;
    this.scale = scale;
    this.blockRows = Math.min(BLOCK_ROWS, samples.rows());
    this.buffers = Buffers.of(predicting, blockRows);
    this.outputs = buffers.outputs()[predicting.layers().size() - 1];
    this.predictions = new float[samples.targets().length];
    this.all = new Block(0, samples.rows(), samples.outputs());
    Parameters held = new Parameters(parameters, parameters);
    PassSetting setting = new PassSetting(predicting, held, buffers, recipe.kernels(), blockRows);
    int rest = samples.rows() % blockRows;
    this.wholeBlock = Pass.predicting(setting, recipe.loss());
    this.lastBlock =
        rest == 0 ? wholeBlock : Pass.predicting(setting.withRows(rest), recipe.loss());
  }

  /** Predicts all samples and computes the mean loss. */
  public double loss() {
    double sum = 0;
    int width = samples.outputs();
    for (int from = 0; from < samples.rows(); from += blockRows) {
      int rows = Math.min(blockRows, samples.rows() - from);
      copyRows(samples.inputs(), samples.inputWidth(), from, rows, buffers.inputs());
      copyRows(samples.targets(), width, from, rows, buffers.targets());
      Pass pass = rows == blockRows ? wholeBlock : lastBlock;
      pass.forward();
      sum += pass.lossSum();
      System.arraycopy(outputs, 0, predictions, from * width, rows * width);
    }
    scale.unscale(predictions);
    return sum / samples.rows();
  }

  /** Computes a figure of the predictions that {@link #loss} made last. */
  public double value(Metric metric) {
    return metric.value(predictions, samples.truth(), all);
  }

  private static void copyRows(float[] from, int width, int row, int rows, float[] to) {
    System.arraycopy(from, row * width, to, 0, rows * width);
  }
}
