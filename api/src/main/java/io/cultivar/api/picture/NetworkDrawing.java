package io.cultivar.api.picture;

import java.util.List;

/**
 * A network: its layers, and their weights where they are few enough to be drawn.
 *
 * @param title what it shows
 * @param layers the layers, the inputs first
 */
public record NetworkDrawing(String title, List<Layer> layers) implements Picture {
  /** Copies the layers. */
  public NetworkDrawing {
    layers = List.copyOf(layers);
  }

  /**
   * A layer.
   *
   * @param name what it is, such as {@code dense, tanh}
   * @param units how many units it has
   * @param weights those from each unit of the layer before to each of this, row by row, a row for
   *     each unit before; none where they are not to be drawn
   */
  public record Layer(String name, int units, List<Double> weights) {
    /** Copies the weights. */
    public Layer {
      weights = List.copyOf(weights);
    }
  }
}
