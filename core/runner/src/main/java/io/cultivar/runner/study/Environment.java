package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.checkpoint.Checkpoints;
import io.cultivar.runner.worker.Share;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a study needs around it.
 *
 * @param journal where its trials are kept
 * @param origin what its checkpoints depend on, such as versions of plugins; empty where the
 *     journal does not outlive this process, nor is seen by others
 * @param workers what evaluates them
 * @param concurrency how many evaluations the workers run at once
 * @param listeners who is told
 * @param artifacts the directory for files of its trials
 */
public record Environment(
    StudyJournal journal,
    Optional<String> origin,
    TrialExecutor.Workers workers,
    int concurrency,
    List<StudyListener> listeners,
    Path artifacts) {
  /** Checks that there is a worker. */
  public Environment {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be >= 1, was " + concurrency);
    }
  }

  /** A share in the study for one worker: all of it where no other process can see the study. */
  Share share() {
    return new Share(journal);
  }

  /** Where trials keep how far they are, if that is of use to anybody. */
  Optional<Checkpoints> checkpoints(StudyPlan plan, Share share) {
    return origin.map(
        from ->
            new Checkpoints(
                journal, share.worker(), from, plan.limits().recovery().checkpoints().every()));
  }
}
