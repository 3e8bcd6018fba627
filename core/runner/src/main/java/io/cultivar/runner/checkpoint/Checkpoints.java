package io.cultivar.runner.checkpoint;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.StudyJournal;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The checkpoints of a study, as one worker keeps and finds them. One that cannot be kept or read
 * costs time and never a result. Thread-safe.
 */
public final class Checkpoints {
  private static final Logger LOG = System.getLogger(Checkpoints.class.getName());
  private static final String NAME = "checkpoint";

  private final StudyJournal journal;
  private final String worker;
  private final String origin;
  private final Duration every;

  /** Those that are known to be kept. */
  private final Set<ArtifactKey> kept = ConcurrentHashMap.newKeySet();

  /**
   * Those of a study, none of which is known yet.
   *
   * @param journal where they are kept
   * @param worker who keeps them; only those of trials that it holds
   * @param origin what a state depends on beside the experiment, such as versions of plugins
   * @param every how long an evaluation runs from one to the next
   */
  public Checkpoints(StudyJournal journal, String worker, String origin, Duration every) {
    this.journal = journal;
    this.worker = worker;
    this.origin = origin;
    this.every = every;
  }

  /** How long an evaluation runs from one to the next. */
  public Duration every() {
    return every;
  }

  /** The last one of an evaluation, if it is of use. */
  public Optional<Checkpoint> find(int trial, int repeat) {
    try {
      Optional<byte[]> content = journal.artifact(key(trial, repeat));
      return content.isPresent() ? Checkpoint.decode(content.get(), origin) : Optional.empty();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "trial " + trial + " begins anew: its checkpoint cannot be read", e);
      return Optional.empty();
    }
  }

  /** Keeps one in place of the last of its evaluation, all of it or nothing. */
  public void keep(int trial, int repeat, Checkpoint checkpoint) {
    try {
      journal.attach(worker, key(trial, repeat), checkpoint.encode(origin));
      kept.add(key(trial, repeat));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a checkpoint of trial " + trial + " cannot be kept", e);
    }
  }

  /** Finds out of which trials there are any. */
  public void look() throws IOException {
    for (ArtifactKey key : journal.artifacts(-1)) {
      if (key.name().equals(NAME)) {
        kept.add(key);
      }
    }
  }

  /** The trials of which there are any, as far as is known. */
  public List<Integer> trials() {
    return kept.stream().map(ArtifactKey::trial).distinct().sorted().toList();
  }

  /** Forgets those of trials. */
  public void forget(Collection<Integer> trials) throws IOException {
    List<ArtifactKey> gone = new ArrayList<>();
    for (ArtifactKey key : kept) {
      if (trials.contains(key.trial())) {
        gone.add(key);
      }
    }
    if (!gone.isEmpty()) {
      journal.detach(gone);
      kept.removeAll(gone);
    }
  }

  private static ArtifactKey key(int trial, int repeat) {
    return new ArtifactKey(trial, repeat, NAME);
  }
}
