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
    ElementwiseLoops.of(getClass()).forward(this, z, y, at.offset(), at.end());
  }

  @Override
  default void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    ElementwiseLoops.of(getClass()).backward(this, z, y, dy, dz, at.offset(), at.end());
  }
}
