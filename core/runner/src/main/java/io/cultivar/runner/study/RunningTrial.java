package io.cultivar.runner.study;

import io.cultivar.api.search.Pruner;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.GroupObjective;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.Checkpoint;
import io.cultivar.runner.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A trial while its repeats run. The loop's thread owns it; what workers call is immutable, or
 * locked in its evaluations.
 */
final class RunningTrial {
  /**
   * What the trials of a study share.
   *
   * @param plan what the study does
   * @param cores those of its workers
   * @param artifacts the directory for their files
   * @param checkpoints where they keep how far they are, if that outlives the process
   */
  record Surroundings(
      StudyPlan plan, Cores cores, Path artifacts, Optional<Checkpoints> checkpoints) {}

  private final Surroundings surroundings;
  private final Trial proposed;
  private final Study visible;
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final Outcome[] outcomes;
  private boolean begun;
  private boolean ended;
  private boolean evaluated;

  /** All repeats below have measured. */
  private int measuredRepeats;

  private Optional<Objective> objective = Optional.empty();

  /** Null until it was asked for. */
  private Optional<Object> groupKey;

  /**
   * A trial before it begins.
   *
   * @param proposed its number and values
   * @param visible the study as it stood when the trial was proposed
   */
  RunningTrial(Surroundings surroundings, Trial proposed, Study visible) {
    this.surroundings = surroundings;
    this.proposed = proposed;
    this.visible = visible;
    this.outcomes = new Outcome[plan().limits().repeats()];
  }

  /** The same trial before it was begun. */
  RunningTrial again() {
    return new RunningTrial(surroundings, proposed, visible);
  }

  /** How it ends when too many workers were lost while they ran it. */
  TrialSnapshot lost(int workers) {
    return TrialSnapshot.failed(
            number(), values(), "its worker was lost " + workers + " times; see retries")
        .byHand(proposed.byHand());
  }

  /** How it ends when somebody ended it before it was begun here. */
  TrialSnapshot stopped() {
    return TrialSnapshot.failed(number(), values(), Outcome.STOPPED).byHand(proposed.byHand());
  }

  /**
   * Makes its evaluations, one for each repeat.
   *
   * @param before whether somebody began it before, and may have kept how far it came
   * @param events who is told what happens
   */
  List<Evaluation> begin(boolean before, Consumer<StudyEvent> events) {
    begun = true;
    for (int repeat = 0; repeat < outcomes.length; repeat++) {
      Optional<Checkpoint> earlier = before ? checkpoint(repeat) : Optional.empty();
      evaluations.add(new Evaluation(this, repeat, earlier, events));
    }
    return evaluations;
  }

  private Optional<Checkpoint> checkpoint(int repeat) {
    return checkpoints().flatMap(kept -> kept.find(number(), repeat));
  }

  /** Whether it is, or was, evaluated here. */
  boolean begun() {
    return begun;
  }

  /** Notes that one of its evaluations runs; gives whether that is the first. */
  boolean noteEvaluated() {
    boolean first = !evaluated;
    evaluated = true;
    return first;
  }

  /** Whether it is decided here how it ended. */
  boolean hasEnded() {
    return ended;
  }

  /** Notes that it is decided how it ended. */
  void close() {
    ended = true;
  }

  /**
   * Its objective, the same for all repeats.
   *
   * @throws IllegalArgumentException if a component refuses the values
   */
  synchronized Objective objective() {
    if (objective.isEmpty()) {
      objective = Optional.of(plan().objectives().create(values()));
    }
    return objective.get();
  }

  /** What it has in common with the trials that it may be evaluated with, if with any. */
  Optional<Object> groupKey() {
    if (groupKey == null) {
      groupKey = findGroupKey();
    }
    return groupKey;
  }

  /** How many gain from being evaluated together. */
  int groupSize() {
    return objective() instanceof GroupObjective together ? together.groupSize(plan().scope()) : 1;
  }

  private Optional<Object> findGroupKey() {
    try {
      return objective() instanceof GroupObjective together && groupSize() > 1
          ? Optional.of(together.groupKey())
          : Optional.empty();
    } catch (RuntimeException e) {
      // Whatever is wrong with the objective is told when it is run.
      return Optional.empty();
    }
  }

  /** Its evaluations that have not ended. */
  List<Evaluation> unfinished() {
    return evaluations.stream().filter(e -> outcomes[e.repeat()] == null).toList();
  }

  /** Notes how an evaluation ended; only the first time counts. */
  void ended(Evaluation evaluation, Outcome outcome) {
    if (outcomes[evaluation.repeat()] == null) {
      outcomes[evaluation.repeat()] = outcome;
    }
  }

  /** Ends it with what it reported last, if it did; its evaluations have been stopped. */
  void endByHand() {
    List<Report> reports = reports();
    Outcome outcome =
        reports.isEmpty()
            ? new Outcome.Failed(Outcome.STOPPED)
            : new Outcome.Pruned(reports.get(reports.size() - 1).metrics());
    unfinished().forEach(evaluation -> ended(evaluation, outcome));
  }

  /**
   * How the trial ended, or empty while that is not decided. The first repeat by number that did
   * not measure decides, so that it does not matter which ended first.
   */
  Optional<TrialSnapshot> result() {
    return decided().map(result -> result.byHand(proposed.byHand()));
  }

  private Optional<TrialSnapshot> decided() {
    while (measuredRepeats < outcomes.length
        && outcomes[measuredRepeats] instanceof Outcome.Measured) {
      measuredRepeats++;
    }
    if (measuredRepeats == outcomes.length) {
      return Optional.of(complete());
    }
    Outcome decisive = outcomes[measuredRepeats];
    if (decisive instanceof Outcome.Failed failed) {
      return Optional.of(TrialSnapshot.failed(number(), values(), failed.reason()).with(reports()));
    }
    if (decisive instanceof Outcome.Pruned pruned) {
      return Optional.of(TrialSnapshot.pruned(number(), values(), pruned.last()).with(reports()));
    }
    return Optional.empty();
  }

  private TrialSnapshot complete() {
    List<Measurement> measured = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      measured.add(((Outcome.Measured) outcome).metrics());
    }
    return TrialSnapshot.complete(number(), values(), mean(measured), List.copyOf(measured))
        .with(reports());
  }

  /** The reports of the repeats up to the one that decided, so that they are always the same. */
  private List<Report> reports() {
    List<Report> all = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      all.addAll(evaluation.reports());
      if (!(outcomes[evaluation.repeat()] instanceof Outcome.Measured)) {
        break;
      }
    }
    return all;
  }

  /** The mean of each metric that all repeats measured, summed in their order. */
  private static Measurement mean(List<Measurement> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    Map<String, Double> mean = new LinkedHashMap<>();
    for (String metric : all.get(0).asMap().keySet()) {
      if (all.stream().allMatch(one -> one.find(metric).isPresent())) {
        double sum = 0;
        for (Measurement one : all) {
          sum += one.get(metric);
        }
        mean.put(metric, sum / all.size());
      }
    }
    return Measurement.of(mean);
  }

  /** Whether the pruner ends it, by what was known when it was proposed. */
  boolean pruned(List<Report> reports) {
    return pruner().isPresent()
        && pruner().get().prune(visible, TrialSnapshot.running(number(), values(), reports));
  }

  Optional<Pruner> pruner() {
    return plan().search().pruner();
  }

  /** Where its evaluations keep how far they are, if anywhere. */
  Optional<Checkpoints> checkpoints() {
    return surroundings.checkpoints();
  }

  /** What the evaluations of the study share. */
  Cores cores() {
    return surroundings.cores();
  }

  StudyPlan plan() {
    return surroundings.plan();
  }

  int number() {
    return proposed.number();
  }

  /** The trial as it was proposed. */
  Trial proposed() {
    return proposed;
  }

  Values values() {
    return proposed.values();
  }

  /** The directory for files of a repeat, made if it is not there. */
  Path artifacts(int repeat) throws IOException {
    return Files.createDirectories(
        surroundings.artifacts().resolve("trial-" + number()).resolve("repeat-" + repeat));
  }
}
