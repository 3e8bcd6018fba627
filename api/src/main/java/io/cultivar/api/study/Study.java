package io.cultivar.api.study;

import io.cultivar.api.space.SearchSpace;
import java.util.List;
import java.util.OptionalInt;

/**
 * A study as it stood at some moment: an immutable snapshot, safe to read by any thread.
 *
 * <p>For whoever decides about trial n it holds the trials before n: those up to n − parallelism as
 * they ended, the later ones as running even if they have ended, so that the order in which trials
 * end never changes a decision.
 */
public interface Study {
  /** The name of the experiment. */
  String name();

  /** What is searched. */
  SearchSpace space();

  /** What the study is after; at least one goal, the first the most important. */
  List<Goal> goals();

  /** The trials by number; trial n is at index n. */
  List<Trial> trials();

  /** How many of the trials a person chose; who keeps very many should not have to look at all. */
  default int byHand() {
    return Math.toIntExact(trials().stream().filter(Trial::byHand).count());
  }

  /**
   * Trials of another study, known from the start: their values are allowed here and their metrics
   * hold the first goal, but they need not be comparable with those of this study, and count in no
   * number. None where nothing was transferred.
   */
  default List<Trial> prior() {
    return List.of();
  }

  /**
   * How many of the trials that nobody chose by hand, the first ones, have values that the
   * experiment gives; the strategy proposes those behind them.
   */
  default int enqueued() {
    return 0;
  }

  /**
   * The seed of the experiment. A strategy takes from it what must stay the same in all proposals
   * of a study, such as how a sequence of points is scrambled; all else comes from its generator.
   */
  default long seed() {
    return 0;
  }

  /** How many trials are wanted in all, or empty where as many as the strategy proposes. */
  OptionalInt budget();
}
