package io.cultivar.runner.worker;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Claim;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One worker's share in a study: the trials that it holds, and what becomes of those that others
 * hold. Used by one thread.
 */
public final class Share implements AutoCloseable {
  private final StudyJournal journal;
  private final WorkerName self = WorkerName.create();
  private final Pulse pulse;
  private final Set<Integer> held = new HashSet<>();

  /** How many trials of this worker ended in a second, lately. */
  private final Pace pace = new Pace();

  /** Nothing is held yet. */
  public Share(StudyJournal journal) {
    this.journal = journal;
    this.pulse = new Pulse(journal, self);
  }

  /** Shows the others that it is there. */
  public void join() throws IOException {
    pulse.start();
  }

  /** The name by which it holds trials. */
  public String worker() {
    return self.toString();
  }

  /** How many trials it holds. */
  public int held() {
    return held.size();
  }

  /**
   * How many trials it should hold: what it does in a second, beside those that run. Others then
   * find something to do, too, and a pause or a stop comes soon.
   *
   * @param atOnce how many can run at the same time
   */
  public int enough(int atOnce) {
    return atOnce + pace.perSecond(System.nanoTime());
  }

  /** Claims trials, by number, until it has as many as wanted. */
  public List<Claim> claim(Collection<? extends Trial> open, int most) throws IOException {
    List<Claim> claims = journal.claim(self.toString(), List.copyOf(open), most);
    claims.forEach(claim -> held.add(claim.trial()));
    return claims;
  }

  /** Keeps how trials ended; gives those that it did not hold any more. */
  public Set<Integer> record(List<? extends Trial> ended) throws IOException {
    Set<Integer> refused = journal.record(self.toString(), ended);
    ended.forEach(trial -> held.remove(trial.number()));
    pace.count(ended.size(), System.nanoTime());
    return refused;
  }

  /**
   * What others did: the trials from a number on that this worker does not hold. Those of lost
   * workers wait for somebody.
   */
  public List<KeptTrial> others(Detail detail, int from) throws IOException {
    List<KeptTrial> kept = read(detail, from);
    Set<String> lost = new HashSet<>();
    for (KeptTrial trial : kept) {
      if (trial.state() == Trial.State.RUNNING
          && trial.worker().isPresent()
          && pulse.gone(trial.worker().get())) {
        lost.add(trial.worker().get());
      }
    }
    for (String worker : lost) {
      journal.release(worker, pulse.seenAlive(worker));
    }
    return lost.isEmpty() ? kept : read(detail, from);
  }

  private List<KeptTrial> read(Detail detail, int from) throws IOException {
    List<KeptTrial> kept = new ArrayList<>();
    journal.read(
        detail,
        from,
        trial -> {
          if (!held.contains(trial.number())) {
            kept.add(trial);
          }
        });
    return kept;
  }

  /** Gives up what it holds, and leaves. */
  @Override
  public void close() throws IOException {
    pulse.close();
    journal.release(self.toString(), false);
  }
}
