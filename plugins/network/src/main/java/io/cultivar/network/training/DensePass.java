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
  private final Kernels.Product forward;
  private final Kernels.Product weightGradient;
  private final Optional<Kernels.Product> inputGradient;
  private final Activation activation;
  private final Block block;
  private final float[] sums;
  private final float[] outputs;
  private final float[] gradient;
  private final boolean activated;

  DensePass(PassSetting setting, int layer, boolean activated) {
    PlacedLayer placed = setting.network().layers().get(layer);
    Buffers buffers = setting.buffers();
    int rows = setting.rows();
    Kernels kernels = setting.kernels();
    Matrix x = Matrix.of(buffers.inputsOf(layer), rows, placed.in());
    Matrix w = weights(setting.parameters().values(), placed);
    Matrix bias = biases(setting.parameters().values(), placed);
    Matrix z = Matrix.of(buffers.sums()[layer], rows, placed.out());
    Matrix dz = Matrix.of(buffers.gradients()[layer], rows, placed.out());
    Matrix dw = weights(setting.parameters().gradient(), placed);
    Matrix db = biases(setting.parameters().gradient(), placed);
    this.activation = ((Dense) placed.layer()).activation();
    this.block = new Block(0, rows, placed.out());
    this.sums = z.values();
    this.outputs = buffers.outputs()[layer];
    this.gradient = dz.values();
    this.forward = kernels.forward(x, w, bias, z);
    this.weightGradient = kernels.weightGradient(x, dz, dw, db);
    this.inputGradient =
        Buffers.needsInputGradient(setting.network(), layer)
            ? Optional.of(
                kernels.inputGradient(
                    dz, w, Matrix.of(buffers.gradients()[layer - 1], rows, placed.in())))
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
    forward.compute();
    activation.forward(sums, outputs, block);
  }

  @Override
  public void backward() {
    if (activated) {
      activation.backward(sums, outputs, gradient, gradient, block);
    }
    weightGradient.compute();
    if (inputGradient.isPresent()) {
      inputGradient.get().compute();
    }
  }
}
