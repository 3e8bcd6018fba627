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
  private final Kernels.Computation forward;
  private final Kernels.Computation activation;
  private final Kernels.Computation activationGradient;
  private final Kernels.Computation weightGradient;
  private final Optional<Kernels.Computation> inputGradient;
  private final boolean activated;

  DensePass(PassSetting setting, int layer, boolean activated) {
    PlacedLayer placed = setting.network().layers().get(layer);
    Buffers buffers = setting.buffers();
    Kernels kernels = setting.kernels();
    Matrix x = setting.samples(buffers.inputsOf(layer), placed.in());
    Matrix w = setting.weights(setting.group().parameters(), placed);
    Matrix bias = setting.biases(setting.group().parameters(), placed);
    Matrix z = setting.samples(buffers.sums()[layer], placed.out());
    Matrix dz = setting.samples(buffers.gradients()[layer], placed.out());
    float[] outputs = buffers.outputs()[layer];
    Block block = setting.block(placed.out());
    Activation function = ((Dense) placed.layer()).activation();
    this.forward = kernels.forward(x, w, bias, z);
    this.activation = kernels.activation(function, z.values(), outputs, block);
    this.activationGradient =
        kernels.activationGradient(function, z.values(), outputs, dz.values(), block);
    this.weightGradient =
        kernels.weightGradient(
            x,
            dz,
            setting.weights(setting.gradient(), placed),
            setting.biases(setting.gradient(), placed));
    this.inputGradient =
        Buffers.needsInputGradient(setting.network(), layer)
            ? Optional.of(
                kernels.inputGradient(
                    dz, w, setting.samples(buffers.gradients()[layer - 1], placed.in())))
            : Optional.empty();
    this.activated = activated;
  }

  @Override
  public void forward() {
    forward.compute();
    activation.compute();
  }

  @Override
  public void backward() {
    if (activated) {
      activationGradient.compute();
    }
    weightGradient.compute();
    if (inputGradient.isPresent()) {
      inputGradient.get().compute();
    }
  }
}
