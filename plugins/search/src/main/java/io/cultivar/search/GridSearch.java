package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Combinations;
import io.cultivar.search.points.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Tries every combination once: every variant, every step, and of ranges without steps so many
 * points, both ends among them, evenly spaced on their scale. A parameter counts only where the
 * chosen variants reach it. The last parameter changes fastest.
 */
@Component(name = "grid", summary = "every combination once")
public record GridSearch(
    @Option("points of each range that has no step, at least 1; none: ranges need a step")
        OptionalInt points)
    implements SearchStrategy {
  /** Ranges need a step. */
  public GridSearch() {
    this(OptionalInt.empty());
  }

  /** Checks the number of points. */
  public GridSearch {
    if (points.isPresent() && points.getAsInt() < 1) {
      throw new IllegalArgumentException("points must be >= 1, was " + points.getAsInt());
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Combinations combinations = new Combinations(study.space(), this::count);
    long number = Proposed.count(study);
    return number < combinations.count().orElse(Long.MAX_VALUE)
        ? Optional.of(combinations.get(number, this::value))
        : Optional.empty();
  }

  /** How many values of a parameter are tried. */
  private OptionalLong count(Parameter parameter) {
    if (parameter instanceof ChoiceParameter || points.isEmpty()) {
      return parameter.size();
    }
    boolean stepped = !(parameter instanceof RealParameter real) || real.step().isPresent();
    long size = parameter.size().orElse(Long.MAX_VALUE);
    return OptionalLong.of(stepped && size <= points.getAsInt() ? size : fewer(parameter, size));
  }

  /** A range with an explicit step keeps all its steps; others are thinned to the points. */
  private long fewer(Parameter parameter, long size) {
    boolean explicit =
        parameter instanceof RealParameter real
            ? real.step().isPresent()
            : ((IntParameter) parameter).step() > 1;
    return explicit ? size : Math.min(size, points.getAsInt());
  }

  private Value value(Parameter parameter, long index) {
    long count = count(parameter).orElseThrow();
    if (parameter.size().isPresent() && parameter.size().getAsLong() == count) {
      return parameter.nth(index);
    }
    if (parameter instanceof IntParameter whole) {
      return whole.nth(GridPoints.of(whole, (int) count)[(int) index]);
    }
    return parameter.at(count == 1 ? 0.5 : (double) index / (count - 1));
  }

  @Override
  public boolean adaptive() {
    return false;
  }

  @Override
  public List<Finding> check(SearchSpace space) {
    List<Finding> findings = new ArrayList<>();
    for (Parameter parameter : space.parameters()) {
      if (count(parameter).isEmpty()) {
        findings.add(
            Finding.error(
                "",
                "grid cannot count the range of '"
                    + parameter.name()
                    + "': give it a step, or the grid its points: {type: grid, points: 5}"));
      }
      if (parameter instanceof RealParameter real
          && real.scale() == Scale.LOG
          && real.step().isPresent()) {
        findings.add(
            Finding.warning(
                "",
                "the steps of '"
                    + real.name()
                    + "' are even on a linear scale although its scale is log"));
      }
    }
    return findings;
  }

  @Override
  public OptionalLong size(SearchSpace space) {
    return new Combinations(space, this::count).count();
  }
}
