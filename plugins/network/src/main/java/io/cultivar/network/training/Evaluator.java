package io.cultivar.network.training;

import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.TargetScale;
import java.util.Arrays;

/** Has the networks of a group predict a part of the samples. Used by one thread. */
public final class Evaluator {
  private static final int BLOCK_ROWS = 256;

  private final Samples samples;
  private final int lanes;
  private final Buffers buffers;
  private final int blockRows;
  private final Pass wholeBlock;
  private final Pass lastBlock;
  private final Predictions predictions;

  /**
   * Prepares measuring.
   *
   * @param group the networks, whose parameters are read anew by each {@link #predict}
   * @param samples what to measure on
   * @param scale how their targets were scaled
   */
  public Evaluator(Group group, Recipe recipe, Samples samples, TargetScale scale) {
    Network network = group.network().predicting();
    Group predicting = new Group(network, group.networks(), group.lanes(), group.parameters());
    this.samples = samples;
    this.lanes = group.lanes();
    this.blockRows = Math.min(BLOCK_ROWS, samples.rows());
    this.buffers = Buffers.of(network, blockRows, lanes);
    PassSetting setting =
        new PassSetting(
            predicting, group.parameters(), buffers, group.kernels(recipe.kernels()), blockRows);
    int rest = samples.rows() % blockRows;
    this.wholeBlock = Pass.predicting(setting, recipe.loss());
    this.lastBlock =
        rest == 0 ? wholeBlock : Pass.predicting(setting.withRows(rest), recipe.loss());
    this.predictions = new Predictions(group.networks(), samples, scale);
  }

  /**
   * Predicts all samples.
   *
   * @return what was predicted, good until the next call
   */
  public Predictions predict() {
    predictions.clear();
    for (int from = 0; from < samples.rows(); from += blockRows) {
      Pass pass = samples.rows() - from >= blockRows ? wholeBlock : lastBlock;
      copyRows(samples.inputs(), samples.inputWidth(), from, pass.rows(), buffers.inputs());
      copyRows(samples.targets(), samples.outputs(), from, pass.rows(), buffers.targets());
      pass.forward();
      predictions.add(pass, from);
    }
    return predictions;
  }

  /** All networks are given the same rows. */
  private void copyRows(float[] from, int width, int row, int rows, float[] to) {
    if (lanes == 1) {
      System.arraycopy(from, row * width, to, 0, rows * width);
      return;
    }
    for (int i = 0, read = row * width, at = 0; i < rows * width; i++, at += lanes) {
      Arrays.fill(to, at, at + lanes, from[read + i]);
    }
  }
}
