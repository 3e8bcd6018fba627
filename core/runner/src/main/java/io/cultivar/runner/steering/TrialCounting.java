package io.cultivar.runner.steering;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many trials of a study run, and how many have ended. A study can have very many: those that
 * had ended at the last look are not read again. Not thread-safe.
 */
final class TrialCounting {
  private final StudyJournal journal;

  /** All trials before this one have ended, and so many of them were not chosen by hand. */
  private int next;

  private int before;

  private int running;
  private int ended;

  TrialCounting(StudyJournal journal) {
    this.journal = journal;
  }

  /** Counts anew. */
  void look() throws IOException {
    // The last that had ended is read again: if it is gone, trials were forgotten.
    List<KeptTrial> trials = from(Math.max(0, next - 1));
    if (next > 0 && (trials.isEmpty() || runs(trials.get(0)))) {
      next = 0;
      before = 0;
      trials = from(0);
    } else if (next > 0) {
      trials = trials.subList(1, trials.size());
    }
    running = 0;
    ended = before;
    for (KeptTrial trial : trials) {
      if (runs(trial)) {
        running++;
      } else {
        ended += trial.byHand() ? 0 : 1;
        if (trial.number() == next) {
          next++;
          before = ended;
        }
      }
    }
  }

  private List<KeptTrial> from(int number) throws IOException {
    List<KeptTrial> trials = new ArrayList<>();
    journal.read(Detail.RESULTS, number, trials::add);
    return trials;
  }

  private static boolean runs(Trial trial) {
    return trial.state() == Trial.State.RUNNING;
  }

  /** How many are not over. */
  int running() {
    return running;
  }

  /** How many have ended, those by hand left out. */
  int ended() {
    return ended;
  }
}
