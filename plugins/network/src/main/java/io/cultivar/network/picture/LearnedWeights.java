package io.cultivar.network.picture;

import io.cultivar.api.data.Column;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.PlacedLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The weights and biases of a network.
 *
 * @param network its shape, of dense layers alone
 * @param parameters its parameters; nobody changes them
 */
public record LearnedWeights(Network network, float[] parameters) {
  /** More weights between two layers cannot be told apart in a drawing. */
  private static final int MOST_DRAWN = 256;

  /** More input columns are not named in a drawing. */
  private static final int MOST_NAMED = 6;

  /** How the weights of a layer are distributed. */
  public Histogram weights(String title, PlacedLayer layer) {
    return Bins.count(title, numbers(layer.offset(), layer.biases()));
  }

  /** How the biases of a layer are distributed. */
  public Histogram biases(String title, PlacedLayer layer) {
    return Bins.count(title, numbers(layer.biases(), layer.end()));
  }

  /**
   * The whole network.
   *
   * @param inputs the columns that it takes
   */
  public NetworkDrawing drawing(String title, List<Column> inputs) {
    List<NetworkDrawing.Layer> layers = new ArrayList<>();
    layers.add(new NetworkDrawing.Layer(name(inputs), network.inputs(), List.of()));
    for (PlacedLayer layer : network.layers()) {
      boolean drawn = layer.biases() - layer.offset() <= MOST_DRAWN;
      double[] weights = drawn ? numbers(layer.offset(), layer.biases()) : new double[0];
      layers.add(
          new NetworkDrawing.Layer(
              LayerName.of(layer), layer.out(), DoubleStream.of(weights).boxed().toList()));
    }
    return new NetworkDrawing(title, layers);
  }

  private static String name(List<Column> inputs) {
    return inputs.size() > MOST_NAMED
        ? inputs.size() + " inputs"
        : "inputs: " + inputs.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private double[] numbers(int from, int to) {
    double[] numbers = new double[to - from];
    for (int i = from; i < to; i++) {
      numbers[i - from] = parameters[i];
    }
    return numbers;
  }
}
