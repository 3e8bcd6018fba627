package io.cultivar.testkit;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A study that is whatever a test says. */
public record FakeStudy(
    String name,
    SearchSpace space,
    List<Goal> goals,
    List<Trial> trials,
    OptionalInt budget,
    List<Trial> prior,
    int enqueued,
    long seed)
    implements Study {
  /** The goal of studies made by {@link #of}. */
  public static final Goal GOAL = new Goal("loss", Direction.MINIMIZE);

  /** A study that knows of no other. */
  public FakeStudy(
      String name, SearchSpace space, List<Goal> goals, List<Trial> trials, OptionalInt budget) {
    this(name, space, goals, trials, budget, List.of(), 0, 0);
  }

  /** A study of a space that minimises {@code loss}, without trials. */
  public static FakeStudy of(SearchSpace space) {
    return new FakeStudy("study", space, List.of(GOAL), List.of(), OptionalInt.empty());
  }

  /** The same study with one more trial. */
  public FakeStudy with(Trial trial) {
    List<Trial> more = new ArrayList<>(trials);
    more.add(trial);
    return new FakeStudy(name, space, goals, List.copyOf(more), budget, prior, enqueued, seed);
  }

  /** The same study with these trials instead of its own. */
  public FakeStudy showing(List<? extends Trial> others) {
    return new FakeStudy(name, space, goals, List.copyOf(others), budget, prior, enqueued, seed);
  }

  /** The same study after another goal. */
  public FakeStudy after(Goal goal) {
    return new FakeStudy(name, space, List.of(goal), trials, budget, prior, enqueued, seed);
  }

  /** The same study with trials of another, known from the start. */
  public FakeStudy knowing(List<? extends Trial> known) {
    return new FakeStudy(name, space, goals, trials, budget, List.copyOf(known), enqueued, seed);
  }

  /** The same study of another seed. */
  public FakeStudy seeded(long other) {
    return new FakeStudy(name, space, goals, trials, budget, prior, enqueued, other);
  }

  /** The same study, the first of whose trials the experiment gives. */
  public FakeStudy enqueuing(int given) {
    return new FakeStudy(name, space, goals, trials, budget, prior, given, seed);
  }
}
