package io.cultivar.network.training;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.network.loss.ElementwiseLoss;
import io.cultivar.network.loss.RowLoss;

/**
 * The loss of a batch. Losses that look at each output by itself take the numbers of all networks
 * of a group as they are; for others those of each network are taken out.
 */
final class BatchLoss {
  private final Loss loss;
  private final boolean canonical;
  private final boolean direct;
  private final Block all;
  private final Block one;
  private final int lanes;
  private final int networks;
  private final float[] sums;
  private final float[] outputs;
  private final float[] targets;
  private final float[] gradient;
  private final float[] oneSums;
  private final float[] oneOutputs;
  private final float[] oneTargets;
  private final float[] oneGradient;

  BatchLoss(PassSetting setting, Loss loss) {
    Network network = setting.network();
    Activation output = network.output().activation();
    Buffers buffers = setting.buffers();
    int last = network.layers().size() - 1;
    this.loss = loss;
    this.lanes = setting.group().lanes();
    this.networks = setting.group().networks();
    this.canonical = loss.canonicalWith(output);
    this.direct =
        lanes == 1 || (loss instanceof ElementwiseLoss each && each.elementwiseWith(output));
    this.all = setting.block(network.outputs());
    this.one = new Block(0, setting.rows(), network.outputs());
    this.sums = buffers.sums()[last];
    this.outputs = buffers.outputs()[last];
    this.targets = buffers.targets();
    this.gradient = buffers.gradients()[last];
    boolean own = lanes > 1;
    this.oneSums = own ? new float[one.end()] : sums;
    this.oneOutputs = own ? new float[one.end()] : outputs;
    this.oneTargets = own ? new float[one.end()] : targets;
    this.oneGradient = own ? new float[one.end()] : gradient;
  }

  /** Whether loss and output activation belong together: the gradient is by the weighted sums. */
  boolean canonical() {
    return canonical;
  }

  /** The sum of the loss of one network over the samples. */
  double sum(int network) {
    outputs(network);
    if (lanes > 1) {
      Interleaving.take(targets, lanes, network, oneTargets, one.end());
      Interleaving.take(sums, lanes, network, oneSums, one.end());
    }
    return canonical
        ? loss.canonicalSum(oneSums, oneOutputs, oneTargets, one)
        : loss.sum(oneOutputs, oneTargets, one);
  }

  /** The outputs of one network, from the beginning of an array; good until the next call. */
  float[] outputs(int network) {
    if (lanes > 1) {
      Interleaving.take(outputs, lanes, network, oneOutputs, one.end());
    }
    return oneOutputs;
  }

  /** Computes the gradient by the outputs, or by the weighted sums, for all networks. */
  void gradient() {
    if (canonical && loss instanceof RowLoss rows) {
      rows.canonicalGradient(outputs, targets, gradient, all, lanes);
      return;
    }
    if (direct) {
      gradient(outputs, targets, gradient, all);
      return;
    }
    for (int network = 0; network < networks; network++) {
      outputs(network);
      Interleaving.take(targets, lanes, network, oneTargets, one.end());
      gradient(oneOutputs, oneTargets, oneGradient, one);
      Interleaving.give(oneGradient, gradient, lanes, network, one.end());
    }
  }

  private void gradient(float[] predicted, float[] target, float[] to, Block at) {
    if (canonical) {
      loss.canonicalGradient(predicted, target, to, at);
    } else {
      loss.gradient(predicted, target, to, at);
    }
  }
}
