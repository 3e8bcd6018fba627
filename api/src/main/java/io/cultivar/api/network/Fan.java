package io.cultivar.api.network;

/**
 * How many connections a layer's unit has.
 *
 * @param in the inputs of a unit, at least 1
 * @param out the units of the layer, at least 1
 */
public record Fan(int in, int out) {
  /** Checks the ranges. */
  public Fan {
    if (in < 1 || out < 1) {
      throw new IllegalArgumentException("in and out must be >= 1, was " + in + " and " + out);
    }
  }
}
