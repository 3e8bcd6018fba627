package io.cultivar.network.training;

import io.cultivar.api.network.Loss;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The way of a batch of a fixed number of samples through the networks of a group, forward and
 * back. It allocates nothing once it is made. Used by one thread.
 */
final class Pass {
  private final LayerPass[] layers;
  private final BatchLoss loss;
  private final int rows;
  private final int width;
  private final int lanes;
  private final float[] gradient;

  private Pass(PassSetting setting, Loss loss, List<RandomGenerator> dropout) {
    Network network = setting.network();
    int last = network.layers().size() - 1;
    this.loss = new BatchLoss(setting, loss);
    this.rows = setting.rows();
    this.width = network.outputs();
    this.lanes = setting.group().lanes();
    this.gradient = setting.buffers().gradients()[last];
    List<LayerPass> passes = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Layer layer = network.layers().get(i).layer();
      if (layer instanceof Dense) {
        passes.add(new DensePass(setting, i, i < last || !this.loss.canonical()));
      } else if (layer instanceof Dropout) {
        passes.add(new DropoutPass(setting, i, dropout));
      }
    }
    this.layers = passes.toArray(LayerPass[]::new);
  }

  /**
   * A pass that learns.
   *
   * @param dropout what dropout layers draw from, for each network
   */
  static Pass training(PassSetting setting, Loss loss, List<RandomGenerator> dropout) {
    return new Pass(setting, loss, dropout);
  }

  /** A pass that predicts, through networks without dropout layers. */
  static Pass predicting(PassSetting setting, Loss loss) {
    return new Pass(setting, loss, List.of());
  }

  /** Computes the outputs for the inputs that are in the buffers. */
  void forward() {
    for (int i = 0; i < layers.length; i++) {
      layers[i].forward();
    }
  }

  /** What the outputs cost, after {@link #forward}. */
  BatchLoss loss() {
    return loss;
  }

  /** How many samples it takes. */
  int rows() {
    return rows;
  }

  /**
   * Computes the gradient of the mean loss by the parameters, after {@link #forward}.
   *
   * @param weights how much each sample of each network counts, or no number at all where all count
   *     alike
   */
  void backward(float[] weights) {
    loss.gradient();
    if (weights.length == 0) {
      scaleGradient(1f / rows);
    } else {
      weighGradient(weights);
    }
    for (int i = layers.length - 1; i >= 0; i--) {
      layers[i].backward();
    }
  }

  private void scaleGradient(float share) {
    for (int i = 0, end = rows * width * lanes; i < end; i++) {
      gradient[i] *= share;
    }
  }

  private void weighGradient(float[] weights) {
    float share = 1f / rows;
    for (int i = 0; i < rows; i++) {
      for (int lane = 0; lane < lanes; lane++) {
        float factor = weights[i * lanes + lane] * share;
        int at = i * width * lanes + lane;
        for (int j = 0; j < width; j++, at += lanes) {
          gradient[at] *= factor;
        }
      }
    }
  }
}
