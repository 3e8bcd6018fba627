package io.cultivar.search.forest;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Finds values that promise much: random ones, and steps from neighbour to neighbour from the best
 * of these and of those tried (Hutter, Hoos and Leyton-Brown, "Sequential model-based optimization
 * for general algorithm configuration", 2011). Used by one thread.
 */
final class Candidates {
  private static final int STARTS = 5;
  private static final int NEIGHBOURS = 4;

  /** The deviation of a step along a number, of its whole range. */
  private static final double STEP = 0.2;

  private static final int MOST_STEPS = 50;

  private final SearchSpace space;
  private final ToDoubleFunction<Values> promise;
  private final RandomGenerator random;

  Candidates(SearchSpace space, ToDoubleFunction<Values> promise, RandomGenerator random) {
    this.space = space;
    this.promise = promise;
    this.random = random;
  }

  /** Values and what they promise. */
  private record Rated(Values values, double promise) {}

  /**
   * The most promising values found.
   *
   * @param tried where to begin, beside random values
   * @param draws how many random values are looked at, at least 1
   */
  Values best(List<Values> tried, int draws) {
    List<Rated> starts = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      starts.add(rate(draw()));
    }
    tried.forEach(values -> starts.add(rate(values)));
    starts.sort((a, b) -> Double.compare(b.promise(), a.promise()));
    Rated best = starts.get(0);
    for (Rated start : starts.subList(0, Math.min(STARTS, starts.size()))) {
      Rated end = climb(start);
      best = end.promise() > best.promise() ? end : best;
    }
    return best.values();
  }

  private Rated rate(Values values) {
    return new Rated(values, promise.applyAsDouble(values));
  }

  private Values draw() {
    return space.choose(parameter -> parameter.at(random.nextDouble()));
  }

  private Rated climb(Rated start) {
    Rated at = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Rated> next = better(at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at;
  }

  /** The best neighbour, if it promises more. */
  private Optional<Rated> better(Rated at) {
    Rated best = at;
    for (Parameter parameter : space.parameters()) {
      Optional<Value> value = at.values().find(parameter.name());
      if (value.isPresent()) {
        for (Value other : neighbours(parameter, value.get())) {
          Rated rated = rate(with(at.values(), parameter, other));
          best = rated.promise() > best.promise() ? rated : best;
        }
      }
    }
    return best.promise() > at.promise() ? Optional.of(best) : Optional.empty();
  }

  private List<Value> neighbours(Parameter parameter, Value value) {
    List<Value> neighbours = new ArrayList<>();
    if (parameter instanceof ChoiceParameter choice) {
      for (int i = 0; i < choice.labels().size(); i++) {
        neighbours.add(choice.nth(i));
      }
    } else {
      double unit = parameter.unit(value);
      for (int i = 0; i < NEIGHBOURS; i++) {
        double scale = i % 2 == 0 ? STEP : STEP / 10;
        double moved = unit + scale * random.nextGaussian();
        neighbours.add(parameter.at(Math.min(1, Math.max(0, moved))));
      }
    }
    neighbours.remove(value);
    return neighbours;
  }

  /** The same values but one; what only now becomes active is drawn. */
  private Values with(Values values, Parameter changed, Value value) {
    return space.choose(
        parameter ->
            parameter.equals(changed)
                ? value
                : values.find(parameter.name()).orElseGet(() -> parameter.at(random.nextDouble())));
  }
}
