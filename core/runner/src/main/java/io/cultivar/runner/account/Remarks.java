package io.cultivar.runner.account;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be minded when a study's result is used.
 *
 * @param space what it varied
 * @param seen its trials, counted
 * @param importances how much each parameter matters, by who estimates it
 */
record Remarks(SearchSpace space, Census seen, Map<String, Map<String, Double>> importances) {
  /** So near an end of its range a value counts as lying there. */
  private static final double EDGE = 0.02;

  /** With fewer values than these, one of the ends is often the best. */
  private static final int FEW_VALUES = 4;

  /** So few trials for each parameter tell little of the space. */
  private static final int TRIALS_PER_PARAMETER = 5;

  /** So large a part of the trials has to fail to be told. */
  private static final double FAILED = 0.1;

  /** A parameter with a smaller share hardly matters. */
  private static final double EFFECT = 0.01;

  /** A sentence each. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    seen.best().ifPresent(best -> edges(best, sentences));
    few(sentences);
    failures(sentences);
    pruned(sentences);
    withoutEffect(sentences);
    int running = seen.count(Trial.State.RUNNING);
    if (running > 0) {
      String run = running == 1 ? " of it runs." : " of it run.";
      sentences.add("It is not over: " + Wording.count(running, "trial") + run);
    }
    return sentences;
  }

  private void edges(Trial best, List<String> sentences) {
    for (Parameter parameter : space.parameters()) {
      Optional<Value> value = best.values().find(parameter.name());
      if (value.isPresent() && !(parameter instanceof ChoiceParameter)) {
        edge(parameter, value.get()).ifPresent(sentences::add);
      }
    }
  }

  private Optional<String> edge(Parameter parameter, Value value) {
    OptionalLong size = parameter.size();
    double place = parameter.unit(value);
    boolean coarse = size.isPresent() && size.getAsLong() < 1 / EDGE;
    boolean atEnd =
        coarse
            ? value.equals(parameter.nth(0)) || value.equals(parameter.nth(size.getAsLong() - 1))
            : place <= EDGE || place >= 1 - EDGE;
    if (!atEnd || (coarse && size.getAsLong() < FEW_VALUES)) {
      return Optional.empty();
    }
    String range =
        parameter instanceof RealParameter real
            ? Numbers.text(real.low()) + " to " + Numbers.text(real.high())
            : ((IntParameter) parameter).low() + " to " + ((IntParameter) parameter).high();
    return Optional.of(
        "The best "
            + Printable.line(parameter.name())
            + ", "
            + Wording.of(value)
            + ", lies at the "
            + (place > 0.5 ? "upper" : "lower")
            + " end of its range, "
            + range
            + ": the best of all may lie beyond.");
  }

  private void few(List<String> sentences) {
    int wanted = TRIALS_PER_PARAMETER * space.parameters().size();
    OptionalLong all = combinations();
    int measured = seen.trials() - seen.count(Trial.State.FAILED);
    boolean exhausted = all.isPresent() && measured >= all.getAsLong();
    if (space.parameters().size() > 1 && measured < wanted && !exhausted) {
      sentences.add(
          Wording.count(measured, "trial")
              + " are few for "
              + Wording.count(space.parameters().size(), "parameter")
              + ": with more of them others may turn out better.");
    }
  }

  /** How many choices there are at most, or empty where a range has no steps. */
  private OptionalLong combinations() {
    long product = 1;
    for (Parameter parameter : space.parameters()) {
      if (parameter.size().isEmpty() || product > Integer.MAX_VALUE) {
        return OptionalLong.empty();
      }
      product *= Math.min(parameter.size().getAsLong(), Integer.MAX_VALUE);
    }
    return OptionalLong.of(product);
  }

  private void failures(List<String> sentences) {
    int failed = seen.count(Trial.State.FAILED);
    if (failed == 0 || failed < FAILED * seen.trials()) {
      return;
    }
    Map.Entry<String, Integer> most = seen.commonestFailure().orElseThrow();
    sentences.add(
        failed
            + " of "
            + Wording.count(seen.trials(), "trial")
            + " failed, "
            + (most.getValue() == failed ? "all" : String.valueOf(most.getValue()))
            + " of them so: "
            + Printable.line(most.getKey())
            + ".");
  }

  private void pruned(List<String> sentences) {
    int pruned = seen.count(Trial.State.PRUNED);
    if (pruned > 9 * seen.count(Trial.State.COMPLETE) && pruned > 0) {
      sentences.add(
          pruned
              + " of "
              + Wording.count(seen.trials(), "trial")
              + " were ended early: a pruner that waits longer may let better ones live.");
    }
  }

  private void withoutEffect(List<String> sentences) {
    List<String> without =
        space.parameters().stream()
            .map(Parameter::name)
            .filter(
                name ->
                    !importances.isEmpty()
                        && importances.values().stream()
                            .allMatch(shares -> shares.getOrDefault(name, 1.0) < EFFECT))
            .map(Printable::line)
            .toList();
    if (!without.isEmpty()) {
      sentences.add(
          Wording.and(without)
              + (without.size() == 1 ? " hardly matters" : " hardly matter")
              + " (less than 1 % of what differs): without "
              + (without.size() == 1 ? "it" : "them")
              + " a search needs fewer trials.");
    }
  }
}
