package io.cultivar.network.training;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The way of a batch of a fixed number of samples through a network, forward and back. It allocates
 * nothing once it is made. Used by one thread.
 */
final class Pass {
  private final LayerPass[] layers;
  private final Loss loss;
  private final boolean canonical;
  private final Block block;
  private final float[] sums;
  private final float[] outputs;
  private final float[] gradient;
  private final float[] targets;

  private Pass(PassSetting setting, Loss loss, Optional<RandomGenerator> dropout) {
    Network network = setting.network();
    int last = network.layers().size() - 1;
    this.loss = loss;
    this.canonical = loss.canonicalWith(network.output().activation());
    this.block = new Block(0, setting.rows(), network.outputs());
    this.sums = setting.buffers().sums()[last];
    this.outputs = setting.buffers().outputs()[last];
    this.gradient = setting.buffers().gradients()[last];
    this.targets = setting.buffers().targets();
    List<LayerPass> passes = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Layer layer = network.layers().get(i).layer();
      if (layer instanceof Dense) {
        passes.add(new DensePass(setting, i, i < last || !canonical));
      } else if (layer instanceof Dropout) {
        passes.add(new DropoutPass(setting, i, dropout.orElseThrow()));
      }
    }
    this.layers = passes.toArray(LayerPass[]::new);
  }

  /** A pass that learns. */
  static Pass training(PassSetting setting, Loss loss, RandomGenerator dropout) {
    return new Pass(setting, loss, Optional.of(dropout));
  }

  /** A pass that predicts, through a network without dropout layers. */
  static Pass predicting(PassSetting setting, Loss loss) {
    return new Pass(setting, loss, Optional.empty());
  }

  /** Computes the outputs for the inputs that are in the buffers. */
  void forward() {
    for (int i = 0; i < layers.length; i++) {
      layers[i].forward();
    }
  }

  /** The sum of the loss over the samples, after {@link #forward}. */
  double lossSum() {
    return canonical
        ? loss.canonicalSum(sums, outputs, targets, block)
        : loss.sum(outputs, targets, block);
  }

  /**
   * Computes the gradient of the mean loss by the parameters, after {@link #forward}.
   *
   * @param weights how much each sample counts, or no number at all where all count alike
   */
  void backward(float[] weights) {
    if (canonical) {
      loss.canonicalGradient(outputs, targets, gradient, block);
    } else {
      loss.gradient(outputs, targets, gradient, block);
    }
    scaleGradient(weights);
    for (int i = layers.length - 1; i >= 0; i--) {
      layers[i].backward();
    }
  }

  private void scaleGradient(float[] weights) {
    int rows = block.rows();
    int width = block.width();
    float share = 1f / rows;
    for (int i = 0; i < rows; i++) {
      float factor = weights.length == 0 ? share : weights[i] * share;
      for (int j = i * width, end = j + width; j < end; j++) {
        gradient[j] *= factor;
      }
    }
  }
}
