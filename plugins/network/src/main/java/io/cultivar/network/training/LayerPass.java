package io.cultivar.network.training;

/** A layer at work on the rows of a batch; its arrays belong to the {@link Buffers}. */
interface LayerPass {
  /** Computes its outputs from its inputs. */
  void forward();

  /** Computes the gradients of its parameters and of its inputs from that of its outputs. */
  void backward();
}
