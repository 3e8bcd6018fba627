package io.cultivar.runner.checkpoint;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Which checkpoints stay: those of trials that run, and of the best that have ended. Not
 * thread-safe.
 */
public final class Retention {
  private final Checkpoints checkpoints;
  private final BestTrials best;
  private int ended;

  /**
   * Nothing has ended yet.
   *
   * @param goal by which trials are the best
   * @param most how many of them keep theirs
   */
  public Retention(Checkpoints checkpoints, Goal goal, int most) {
    this.checkpoints = checkpoints;
    this.best = new BestTrials(goal, most);
  }

  /** Sees a trial that has ended, and forgets the checkpoints that are of no more use by that. */
  public void see(Trial trial) throws IOException {
    Optional<Integer> surplus = note(trial);
    if (surplus.isPresent()) {
      checkpoints.forget(List.of(surplus.get()));
    }
  }

  /** Sees a trial that ended in an earlier run. */
  public Optional<Integer> note(Trial trial) {
    ended = Math.max(ended, trial.number() + 1);
    return best.add(trial);
  }

  /** Looks at what all workers have kept, and forgets what is of no use. */
  public void sweep() throws IOException {
    checkpoints.look();
    checkpoints.forget(
        checkpoints.trials().stream()
            .filter(trial -> trial < ended && !best.contains(trial))
            .toList());
  }
}
