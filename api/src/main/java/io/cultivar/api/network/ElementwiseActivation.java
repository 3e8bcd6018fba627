package io.cultivar.api.network;

/** An activation that maps each weighted sum by itself. Two methods are all it takes. */
public interface ElementwiseActivation extends Activation {
  /** The output for one weighted sum. */
  float value(float z);

  /**
   * The derivative of the output by the weighted sum.
   *
   * @param z the weighted sum
   * @param y the output, {@code value(z)}, for those whose derivative is simpler in it
   */
  float derivative(float z, float y);

  @Override
  default void forward(float[] z, float[] y, Block at) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      y[i] = value(z[i]);
    }
  }

  @Override
  default void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dz[i] = dy[i] * derivative(z[i], y[i]);
    }
  }
}
