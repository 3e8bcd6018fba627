package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Proposed;
import io.cultivar.search.points.Untried;
import io.cultivar.search.sequence.LatinHypercube;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Divides each range into as many equal parts as there are trials and tries each part once (McKay,
 * Beckman and Conover, 1979). Which parts of several parameters meet is shuffled by the study's
 * seed. Behind the last trial of a hypercube another of the same size begins.
 *
 * <p>The size is that of the option, else the number of trials that the study wants, else {@value
 * #ENDLESS}. A study whose number of trials is raised goes on with another hypercube, of which it
 * sees the rest only: give a size where that may come. What was tried already gives way to random
 * values that were not.
 */
@Component(
    name = "latin-hypercube",
    summary = "one trial in each part of each range, parts shuffled")
public record LatinHypercubeSearch(
    @Option("trials in a hypercube, at least 1; none: all of the study's, 64 where it has no end")
        OptionalInt size)
    implements SearchStrategy {
  private static final int ENDLESS = 64;

  /** One hypercube for the whole study. */
  public LatinHypercubeSearch() {
    this(OptionalInt.empty());
  }

  /** Checks the size. */
  public LatinHypercubeSearch {
    if (size.isPresent() && size.getAsInt() < 1) {
      throw new IllegalArgumentException("size must be >= 1, was " + size.getAsInt());
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Encoding encoding = new Encoding(study.space());
    int points = size.orElse(study.budget().orElse(ENDLESS));
    LatinHypercube hypercube = new LatinHypercube(encoding.width(), points, study.seed());
    Values next = encoding.decode(hypercube.point(Proposed.count(study)));
    return Optional.of(Untried.in(study, next, random));
  }

  @Override
  public boolean adaptive() {
    return false;
  }
}
