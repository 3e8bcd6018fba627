package io.cultivar.network.training;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.TargetScale;

/**
 * What the networks of a group predict for a part of the samples. The loss is the mean over them,
 * of targets as the loss sees them, without class weights and without the cost of weights. Metrics
 * see predictions and targets in the units of the data, or as probabilities. Used by one thread.
 */
public final class Predictions {
  private final Samples samples;
  private final TargetScale scale;
  private final Block all;
  private final double[] lossSums;
  private final float[][] predicted;
  private final boolean[] unscaled;

  Predictions(int networks, Samples samples, TargetScale scale) {
    this.samples = samples;
    this.scale = scale;
    this.all = new Block(0, samples.rows(), samples.outputs());
    this.lossSums = new double[networks];
    this.predicted = new float[networks][samples.targets().length];
    this.unscaled = new boolean[networks];
  }

  /** Forgets all. */
  void clear() {
    for (int network = 0; network < predicted.length; network++) {
      lossSums[network] = 0;
      unscaled[network] = false;
    }
  }

  /** Adds the outputs of a pass for samples that follow each other. */
  void add(Pass pass, int from) {
    int width = samples.outputs();
    for (int network = 0; network < predicted.length; network++) {
      lossSums[network] += pass.loss().sum(network);
      float[] outputs = pass.loss().outputs(network);
      System.arraycopy(outputs, 0, predicted[network], from * width, pass.rows() * width);
    }
  }

  /** Adds the outputs of a pass of one network for some of the samples in any order. */
  void add(Pass pass, int network, int[] order, int from) {
    int width = samples.outputs();
    lossSums[network] += pass.loss().sum(network);
    float[] outputs = pass.loss().outputs(network);
    for (int i = 0; i < pass.rows(); i++) {
      System.arraycopy(outputs, i * width, predicted[network], order[from + i] * width, width);
    }
  }

  /** The mean loss of a network. */
  public double loss(int network) {
    return lossSums[network] / samples.rows();
  }

  /** A figure of a network's predictions. */
  public double value(int network, Metric metric) {
    return metric.value(of(network), samples.truth(), all);
  }

  /** What a network predicts, sample after sample, as metrics see it; only to be read. */
  public float[] of(int network) {
    if (!unscaled[network]) {
      scale.unscale(predicted[network]);
      unscaled[network] = true;
    }
    return predicted[network];
  }
}
