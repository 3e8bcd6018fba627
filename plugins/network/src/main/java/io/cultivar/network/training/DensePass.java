package io.cultivar.network.training;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import io.cultivar.network.layer.Dense;
import java.util.Optional;

/**
 * A dense layer at work. In the end its gradient is by its weighted sums.
 *
 * <p>Loss and output activation may belong together; then the gradient arrives by the weighted sums
 * already, and {@code activated} is false.
 */
final class DensePass implements LayerPass {
  private final Kernels kernels;
  private final Activation activation;
  private final Block block;
  private final Matrix x;
  private final Matrix weights;
  private final Matrix biases;
  private final Matrix sums;
  private final float[] outputs;
  private final Matrix gradient;
  private final Matrix weightGradient;
  private final Matrix biasGradient;
  private final Optional<Matrix> inputGradient;
  private final boolean activated;

  DensePass(PassSetting setting, int layer, boolean activated) {
    PlacedLayer placed = setting.network().layers().get(layer);
    Buffers buffers = setting.buffers();
    int rows = setting.rows();
    this.kernels = setting.kernels();
    this.activation = ((Dense) placed.layer()).activation();
    this.block = new Block(0, rows, placed.out());
    this.x = Matrix.of(buffers.inputsOf(layer), rows, placed.in());
    this.weights = weights(setting.parameters().values(), placed);
    this.biases = biases(setting.parameters().values(), placed);
    this.sums = Matrix.of(buffers.sums()[layer], rows, placed.out());
    this.outputs = buffers.outputs()[layer];
    this.gradient = Matrix.of(buffers.gradients()[layer], rows, placed.out());
    this.weightGradient = weights(setting.parameters().gradient(), placed);
    this.biasGradient = biases(setting.parameters().gradient(), placed);
    this.inputGradient =
        Buffers.needsInputGradient(setting.network(), layer)
            ? Optional.of(Matrix.of(buffers.gradients()[layer - 1], rows, placed.in()))
            : Optional.empty();
    this.activated = activated;
  }

  private static Matrix weights(float[] parameters, PlacedLayer placed) {
    return new Matrix(parameters, placed.offset(), placed.in(), placed.out());
  }

  private static Matrix biases(float[] parameters, PlacedLayer placed) {
    return new Matrix(parameters, placed.biases(), 1, placed.out());
  }

  @Override
  public void forward() {
    kernels.forward(x, weights, biases, sums);
    activation.forward(sums.values(), outputs, block);
  }

  @Override
  public void backward() {
    if (activated) {
      float[] d = gradient.values();
      activation.backward(sums.values(), outputs, d, d, block);
    }
    kernels.weightGradient(x, gradient, weightGradient, biasGradient);
    if (inputGradient.isPresent()) {
      kernels.inputGradient(gradient, weights, inputGradient.get());
    }
  }
}
