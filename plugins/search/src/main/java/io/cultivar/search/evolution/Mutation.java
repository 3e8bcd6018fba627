package io.cultivar.search.evolution;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.search.points.Draws;
import io.cultivar.search.points.Untried;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Changes values a little: one parameter takes another value, and those that this makes active are
 * drawn.
 *
 * <p>Numbers make a step on their scale. How wide differs from step to step, from narrowest to
 * widest with equal weight for each ratio, so that there are steps for every distance from the best
 * (Mühlenbein and Schlierkamp-Voosen, "Predictive models for the breeder genetic algorithm", 1993).
 */
public final class Mutation {
  private static final double NARROWEST = 0.01;

  /** The widest step, as a part of the range. */
  private static final double WIDEST = 0.5;

  /** After so many changes without anything new, a small space is almost exhausted. */
  private static final int CHANGES = 20;

  private final SearchSpace space;
  private final double narrowest;

  /** Changes in a space, the narrowest a hundredth of a range. */
  public Mutation(SearchSpace space) {
    this(space, NARROWEST);
  }

  /**
   * Changes in a space.
   *
   * @param narrowest the narrowest step, as a part of the range, above 0, at most a half
   */
  public Mutation(SearchSpace space, double narrowest) {
    this.space = space;
    this.narrowest = narrowest;
  }

  /** Values changed until they are new, or others that are; the same if none is. */
  public Values untilNew(Values values, Untried untried, RandomGenerator random) {
    Values changed = values;
    for (int i = 0; i < CHANGES && !untried.isNew(changed); i++) {
      changed = of(changed, random);
    }
    return untried.insteadOf(changed, random);
  }

  /** Values with another value of one parameter; the same where no active parameter has another. */
  public Values of(Values values, RandomGenerator random) {
    List<Parameter> candidates =
        space.parameters().stream().filter(p -> p.active(values) && varies(p)).toList();
    if (candidates.isEmpty()) {
      return values;
    }
    Parameter changed = candidates.get(random.nextInt(candidates.size()));
    Value other = other(changed, values.find(changed.name()).orElseThrow(), random);
    return space.choose(
        parameter ->
            parameter.equals(changed)
                ? other
                : values.find(parameter.name()).orElseGet(() -> parameter.at(random.nextDouble())));
  }

  private static boolean varies(Parameter parameter) {
    return parameter.size().orElse(Long.MAX_VALUE) > 1;
  }

  private Value other(Parameter parameter, Value value, RandomGenerator random) {
    if (parameter instanceof ChoiceParameter choice) {
      int index = random.nextInt(choice.labels().size() - 1);
      return choice.nth(index < ((Value.Choice) value).index() ? index : index + 1);
    }
    double width = narrowest * StrictMath.pow(WIDEST / narrowest, random.nextDouble());
    double place = parameter.unit(value);
    Value stepped = value;
    // A step that ends where it began, on a grid or beyond an end, is taken again, twice as wide.
    while (stepped.equals(value) && width < Double.MAX_VALUE) {
      stepped = parameter.at(reflected(place + width * Draws.gaussian(random)));
      width *= 2;
    }
    return stepped;
  }

  /** A place beyond an end, mirrored there; in the end somewhere within [0, 1]. */
  private static double reflected(double place) {
    double turn = Math.abs(place) % 2;
    return turn <= 1 ? turn : 2 - turn;
  }
}
