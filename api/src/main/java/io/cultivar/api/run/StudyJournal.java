package io.cultivar.api.run;

import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All that is kept of one study, which several workers may run at the same time: each claims a
 * trial before it runs it, and only who holds the claim can say how it ended. A worker is one
 * process, named by whatever tells it from others. Safe for use by several threads.
 *
 * <p>When a method returns, what it changed is safe; if it throws, nothing was changed. A journal
 * whose study was deleted meanwhile throws.
 */
public interface StudyJournal extends AutoCloseable {
  /** How much is read of trials. */
  enum Detail {
    /** Values, how they ended, and their metrics. */
    RESULTS,
    /** What they reported on the way, too. */
    REPORTS
  }

  /**
   * A trial that a worker may run.
   *
   * @param trial its number
   * @param losses how many workers were lost while they ran it
   * @param begunBefore whether it was claimed before, so that there may be checkpoints of it
   */
  record Claim(int trial, int losses, boolean begunBefore) {}

  /** What the study is, in its newest revision. */
  StudyDescription description();

  /**
   * Changes what the study is from its next trial on; the trials that there are stay. Its name,
   * seed and beginning are those it has.
   */
  void revise(StudyDescription changed) throws IOException;

  /**
   * Claims trials for a worker. Each is kept as running, unless there is one of its number: then it
   * is claimed only if it runs and nobody holds it. Nothing is claimed from the first trial on that
   * is kept with other values.
   *
   * @param trials running trials by number; kept as they are
   * @param most how many are wanted
   * @return what was claimed, by number; those that the worker holds already, too
   */
  List<Claim> claim(String worker, List<? extends Trial> trials, int most) throws IOException;

  /**
   * Keeps how trials ended that a worker holds, and gives up its claims. Trials that it does not
   * hold stay as they are.
   *
   * @param trials trials that have ended, by number
   * @return the numbers of those that the worker did not hold
   */
  Set<Integer> record(String worker, List<? extends Trial> trials) throws IOException;

  /**
   * Gives up all claims of a worker and forgets it. Trials at the end on which nobody was lost, and
   * which have no files, need not be there until somebody begins them: they are forgotten, too.
   *
   * @param lost whether it was lost: each of its trials then counts one loss more
   */
  void release(String worker, boolean lost) throws IOException;

  /** Shows that a worker is alive. */
  void beat(String worker) throws IOException;

  /** How often each worker has shown that it is alive. */
  Map<String, Long> workers() throws IOException;

  /**
   * Reads the kept trials, by number.
   *
   * @param from the first number
   * @param receiver is handed one after another; it must not call this journal
   */
  void read(Detail detail, int from, Consumer<? super KeptTrial> receiver) throws IOException;

  /**
   * Reads the kept trials of a range, by number. Called often: a store should read only these.
   *
   * @param from the first number
   * @param to the last number
   * @param receiver is handed one after another; it must not call this journal
   */
  default void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    read(
        detail,
        from,
        trial -> {
          if (trial.number() <= to) {
            receiver.accept(trial);
          }
        });
  }

  /** Forgets a trial and all after it. */
  void forgetFrom(int trial) throws IOException;

  /** Keeps a file of a trial, in place of the one of its key, if the worker holds the trial. */
  void attach(String worker, ArtifactKey key, byte[] content) throws IOException;

  /** The content of a file. */
  Optional<byte[]> artifact(ArtifactKey key) throws IOException;

  /** The files of a trial, or of all trials if the number is negative. */
  List<ArtifactKey> artifacts(int trial) throws IOException;

  /** Forgets files. */
  void detach(Collection<ArtifactKey> keys) throws IOException;

  /** Keeps a note, with the present time. */
  void note(String kind, String text) throws IOException;

  /** The notes, the oldest first. */
  List<StudyNote> notes() throws IOException;

  /**
   * The notes that were kept after others; no note is ever changed or forgotten. Called often: a
   * store should read only these.
   *
   * @param from how many of the oldest are left out, at least 0
   */
  default List<StudyNote> notes(int from) throws IOException {
    List<StudyNote> all = notes();
    return all.subList(Math.min(from, all.size()), all.size());
  }

  @Override
  void close() throws IOException;
}
