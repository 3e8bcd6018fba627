package io.cultivar.runner.study;

import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What came of a study.
 *
 * @param study the study with all its trials
 * @param end why it ended
 */
public record StudyResult(Study study, End end) {
  /** Why a study ended. */
  public enum End {
    /** All trials that were wanted have ended. */
    DONE,
    /** The strategy had nothing left to try. */
    EXHAUSTED,
    /** Too many trials failed. */
    TOO_MANY_FAILURES,
    /** Somebody asked those who run it to stop. */
    STOPPED,
    /** This run of it was cancelled. */
    CANCELLED;

    /** Whether it was left before all was done. */
    public boolean unfinished() {
      return this == STOPPED || this == CANCELLED;
    }
  }

  /**
   * The best complete trial by the first goal; of equals the earliest.
   *
   * @throws NoSuchElementException if no trial is complete
   */
  public Trial best() {
    return bestTrial()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no trial of '"
                        + study.name()
                        + "' is complete"
                        + study.trials().stream()
                            .flatMap(trial -> trial.failure().stream())
                            .findFirst()
                            .map(reason -> "; the first failed: " + reason)
                            .orElse("")));
  }

  /** The best complete trial by the first goal, or empty where none is complete. */
  public Optional<Trial> bestTrial() {
    return study.trials().stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .min(Ranking.by(study.goals().get(0)));
  }
}
