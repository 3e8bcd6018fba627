package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.CheckpointRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * All that the study loop needs to know of an experiment.
 *
 * @param name the name of the study
 * @param scope the seed, and what trials share
 * @param search what is searched, for what, and how
 * @param limits how much is done, and at once
 * @param objectives makes the objective of a trial
 */
public record StudyPlan(
    String name, StudyScope scope, Search search, Limits limits, ObjectiveFactory objectives) {
  /** The same plan for a study of another name. */
  public StudyPlan named(String other) {
    return new StudyPlan(other, scope, search, limits, objectives);
  }

  /** The same plan with another search. */
  public StudyPlan searching(Search other) {
    return new StudyPlan(name, scope, other, limits, objectives);
  }

  /** The same plan, in which no trial is ended early. */
  StudyPlan unpruned() {
    return searching(
        new Search(
            search.space(), search.goals(), search.strategy(), Optional.empty(), search.start()));
  }

  /** The same plan, with a single repeat of each trial. */
  StudyPlan once() {
    return new StudyPlan(name, scope, search, limits.once(), objectives);
  }

  /** The same plan with another number of trials. */
  StudyPlan wanting(int trials) {
    return new StudyPlan(name, scope, search, limits.wanting(trials), objectives);
  }

  /** The same plan, with trials of another study known from the start. */
  public StudyPlan knowing(List<Trial> prior) {
    Start start = new Start(search.start().queue(), search.start().source(), prior);
    return searching(
        new Search(search.space(), search.goals(), search.strategy(), search.pruner(), start));
  }

  /** How much must be known of trials to decide about others. */
  Detail detail() {
    return search.pruner().isPresent() ? Detail.REPORTS : Detail.RESULTS;
  }

  /** Its study with some trials, by number. */
  public Study study(List<? extends Trial> trials) {
    return StudySnapshot.of(this, List.copyOf(trials));
  }

  /** What its strategy says of what it will do, if anything. */
  public Optional<String> explanation() {
    return search.strategy().explain(study(List.of()));
  }

  /** How many trials there will be, if that is limited: as many as are wanted, or can be. */
  public OptionalInt wanted() {
    OptionalLong size = search.strategy().size(search.space());
    int most = limits.trials().orElse(Integer.MAX_VALUE);
    return size.isPresent()
        ? OptionalInt.of((int) Math.min(most, search.start().queue().size() + size.getAsLong()))
        : limits.trials();
  }

  /** What all its random numbers come from. */
  public long seed() {
    return scope.seed();
  }

  /**
   * What is searched, for what, and how.
   *
   * @param space what can be varied
   * @param goals what the study is after, at least one
   * @param strategy how values are chosen
   * @param pruner which trials are ended early, if any
   * @param start what is given from the start
   */
  public record Search(
      SearchSpace space,
      List<Goal> goals,
      SearchStrategy strategy,
      Optional<Pruner> pruner,
      Start start) {
    /** A search that starts from nothing. */
    public Search(
        SearchSpace space, List<Goal> goals, SearchStrategy strategy, Optional<Pruner> pruner) {
      this(space, goals, strategy, pruner, Start.EMPTY);
    }
  }

  /**
   * What a search is given from the start.
   *
   * @param queue values to try first, by parameter; what one leaves out is drawn at random
   * @param source the study whose trials are known, if any
   * @param prior what is known of it
   */
  public record Start(List<Map<String, Value>> queue, Optional<String> source, List<Trial> prior) {
    /** Nothing. */
    public static final Start EMPTY = new Start(List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Start {
      queue = List.copyOf(queue);
      prior = List.copyOf(prior);
    }
  }

  /**
   * How much is done, and at once.
   *
   * @param trials how many trials, or empty for as many as the strategy proposes
   * @param repeats how often each is evaluated with other seeds, at least 1
   * @param parallelism how many trials are decided without knowing of each other, at least 1
   * @param timeout how long one evaluation may take, if limited
   * @param maxFailures how many failed trials end the study
   * @param recovery what is done about what was interrupted
   */
  public record Limits(
      OptionalInt trials,
      int repeats,
      int parallelism,
      Optional<Duration> timeout,
      MaxFailures maxFailures,
      Recovery recovery) {
    private Limits wanting(int other) {
      return new Limits(
          OptionalInt.of(other), repeats, parallelism, timeout, maxFailures, recovery);
    }

    private Limits once() {
      return new Limits(trials, 1, parallelism, timeout, maxFailures, recovery);
    }
  }

  /**
   * What is done about what was interrupted.
   *
   * @param retries how often a trial is begun again whose worker was lost, at least 0
   * @param checkpoints when evaluations keep how far they are
   */
  public record Recovery(int retries, CheckpointRule checkpoints) {}

  /**
   * Makes the objective with the values of a trial filled in. Its text is kept as the provenance of
   * the study.
   */
  @FunctionalInterface
  public interface ObjectiveFactory {
    /**
     * The objective of a trial.
     *
     * @throws IllegalArgumentException if a component refuses these values; fails the trial
     */
    Objective create(Values values);
  }
}
