package io.cultivar.network.training;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Kernels;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The shape of a feed-forward network. Its parameters, all in one array, are kept by whoever trains
 * it.
 *
 * @param inputs how many numbers a sample has
 * @param layers its layers from the inputs on, the last of them dense
 */
public record Network(int inputs, List<PlacedLayer> layers) {
  /**
   * Puts layers together.
   *
   * @param outputs how many outputs it has if the last layer does not say so
   */
  public static Network of(int inputs, List<Layer> layers, int outputs) {
    List<PlacedLayer> placed = new ArrayList<>();
    int width = inputs;
    int offset = 0;
    for (Layer layer : layers) {
      int out = layer instanceof Dense dense ? dense.units().orElse(outputs) : width;
      PlacedLayer next = new PlacedLayer(layer, width, out, offset);
      placed.add(next);
      width = out;
      offset = next.end();
    }
    return new Network(inputs, List.copyOf(placed));
  }

  /** How many outputs it has. */
  public int outputs() {
    return layers.get(layers.size() - 1).out();
  }

  /** How many parameters it has. */
  public int parameters() {
    return layers.get(layers.size() - 1).end();
  }

  /** The last layer. */
  public Dense output() {
    return (Dense) layers.get(layers.size() - 1).layer();
  }

  /** The same without layers that do nothing when predicting, with the same parameters. */
  public Network predicting() {
    return new Network(
        inputs, layers.stream().filter(placed -> placed.layer() instanceof Dense).toList());
  }

  /**
   * New parameters, as the layers' initializers want them, and {@link Kernels#ROOM} zeros behind.
   */
  public float[] initialParameters(RandomGenerator random) {
    float[] parameters = new float[parameters() + Kernels.ROOM];
    for (PlacedLayer placed : layers) {
      if (placed.layer() instanceof Dense dense) {
        Fan fan = new Fan(placed.in(), placed.out());
        fill(parameters, placed.offset(), placed.biases(), dense.initializer(), fan, random);
        fill(parameters, placed.biases(), placed.end(), dense.biasInitializer(), fan, random);
      }
    }
    return parameters;
  }

  private static void fill(
      float[] parameters,
      int from,
      int to,
      Initializer initializer,
      Fan fan,
      RandomGenerator random) {
    float[] part = new float[to - from];
    initializer.fill(part, fan, random);
    System.arraycopy(part, 0, parameters, from, part.length);
  }
}
