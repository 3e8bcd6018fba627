package io.cultivar.runner.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all problems of one input, so that they are told at once. Not thread-safe. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds something that forbids to run. */
  public void error(Place place, String message, String... hints) {
    found.add(new Problem(place, Problem.Severity.ERROR, message, List.of(hints)));
  }

  /** Adds something that the user should see. */
  public void warning(Place place, String message, String... hints) {
    found.add(new Problem(place, Problem.Severity.WARNING, message, List.of(hints)));
  }

  /** Adds an unknown name, with the nearest of those that there are, and all of them. */
  public void unknown(Place place, String message, String name, Iterable<String> known) {
    error(place, message, Suggestions.hint(name, known).toArray(String[]::new));
  }

  /** Whether anything forbids to run. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /** How many problems there are. */
  public int size() {
    return found.size();
  }

  /** All problems, by place. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Problem::place));
    return sorted;
  }

  /** The warnings, by place. */
  public List<Problem> warnings() {
    return sorted().stream().filter(p -> p.severity() == Problem.Severity.WARNING).toList();
  }

  /**
   * Goes on only if nothing forbids to run.
   *
   * @throws InvalidExperimentException with all problems, if anything does
   */
  public void check() throws InvalidExperimentException {
    if (hasErrors()) {
      throw new InvalidExperimentException(sorted());
    }
  }
}
