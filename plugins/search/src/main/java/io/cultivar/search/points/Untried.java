package io.cultivar.search.points;

import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a study has not tried yet. Immutable. */
public final class Untried {
  /** Up to this many combinations, the last ones are searched for. */
  private static final long SMALL = 10_000;

  /** In a larger space, so many random values are tried for something new. */
  private static final int DRAWS = 100;

  private final SearchSpace space;
  private final Set<Values> tried = new HashSet<>();

  /** What is new to a study, whose running trials count as tried. */
  public Untried(Study study) {
    this.space = study.space();
    for (Trial trial : study.trials()) {
      tried.add(trial.values());
    }
  }

  /**
   * What is new to a study of which is known what it has shown, which saves looking at it again.
   */
  public Untried(SearchSpace space, Observations observed) {
    this.space = space;
    tried.addAll(observed.points());
    tried.addAll(observed.pending());
  }

  /**
   * Values that no trial of a study has, if there are any left: those given, or others that are
   * drawn at random. Where one of those given is a number out of endlessly many, they are new, and
   * the trials are not looked at, of which there may be very many.
   */
  public static Values in(Study study, Values values, RandomGenerator random) {
    boolean endless =
        study.space().parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.size().isEmpty() && values.find(parameter.name()).isPresent());
    return endless ? values : new Untried(study).insteadOf(values, random);
  }

  /** Whether nobody has tried these values. */
  public boolean isNew(Values values) {
    return !tried.contains(values);
  }

  /** These values if they are new, or others that are, drawn at random; the same if none is. */
  public Values insteadOf(Values values, RandomGenerator random) {
    if (isNew(values)) {
      return values;
    }
    Combinations combinations = new Combinations(space, Parameter::size);
    long count = combinations.count().orElse(Long.MAX_VALUE);
    return count <= SMALL ? searched(values, combinations, count, random) : drawn(values, random);
  }

  /** The first combination not yet tried, from a random one on. */
  private Values searched(
      Values values, Combinations combinations, long count, RandomGenerator random) {
    long start = random.nextLong(count);
    for (long i = 0; i < count; i++) {
      Values candidate = combinations.get((start + i) % count);
      if (isNew(candidate)) {
        return candidate;
      }
    }
    return values;
  }

  private Values drawn(Values values, RandomGenerator random) {
    for (int i = 0; i < DRAWS; i++) {
      Values candidate = space.choose(parameter -> parameter.at(random.nextDouble()));
      if (isNew(candidate)) {
        return candidate;
      }
    }
    return values;
  }
}
