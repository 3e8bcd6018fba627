package io.cultivar.search.points;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as coordinates: one for each parameter of a space, in its order, from 0 to 1 on the
 * parameter's scale; of a choice the middle of the variant's share; NaN where it is not active.
 */
public final class Encoding {
  private final SearchSpace space;
  private final List<Parameter> parameters;
  private final Map<String, Integer> places = new HashMap<>();

  /** The coordinates of a space. */
  public Encoding(SearchSpace space) {
    this.space = space;
    this.parameters = space.parameters();
    parameters.forEach(parameter -> places.put(parameter.name(), places.size()));
  }

  /** How many coordinates there are. */
  public int width() {
    return parameters.size();
  }

  /** The parameters, one for each coordinate. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Whether a coordinate stands for variants without an order. */
  public boolean isChoice(int coordinate) {
    return parameters.get(coordinate) instanceof ChoiceParameter;
  }

  /** The coordinates of values. */
  public double[] encode(Values values) {
    double[] point = new double[width()];
    Arrays.fill(point, Double.NaN);
    for (int i = 0; i < point.length; i++) {
      Optional<Value> value = values.find(parameters.get(i).name());
      if (value.isPresent()) {
        point[i] = parameters.get(i).unit(value.get());
      }
    }
    return point;
  }

  /**
   * The values at coordinates: each parameter that turns out active takes the value of its own.
   *
   * @param point coordinates, each a number where its parameter turns out active; those beyond [0,
   *     1] count as the nearest end
   */
  public Values decode(double[] point) {
    return space.choose(
        parameter -> parameter.at(Math.min(1, Math.max(0, point[places.get(parameter.name())]))));
  }
}
