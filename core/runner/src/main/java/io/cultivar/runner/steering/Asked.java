package io.cultivar.runner.steering;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds for a study by all that was asked of it so far: all who read the same notes agree.
 *
 * @param notes how many notes there are
 * @param paused whether it was paused last, and neither resumed nor stopped since
 * @param trials how many trials it is to have, if somebody asked for another number than its
 *     experiment's
 * @param unwanted the trials that somebody wanted to end
 */
public record Asked(int notes, boolean paused, OptionalInt trials, Set<Integer> unwanted) {
  /** The kind of the notes that tell of another experiment for a study. */
  public static final String EXTENDED = "extended";

  /** What holds by the notes of a journal. */
  public static Asked of(StudyJournal journal) throws IOException {
    List<StudyNote> notes = journal.notes();
    boolean paused = false;
    OptionalInt trials = OptionalInt.empty();
    Set<Integer> unwanted = new TreeSet<>();
    for (StudyNote note : notes) {
      Request request = Request.of(note).orElse(null);
      if (request instanceof Request.StopTrial asked) {
        unwanted.add(asked.trial());
      } else if (request instanceof Request.Trials asked) {
        trials = OptionalInt.of(asked.trials());
      } else if (request != null) {
        paused = request instanceof Request.Pause;
      } else if (note.kind().equals(EXTENDED)) {
        // Whoever extends a study says how many trials it is to have.
        trials = OptionalInt.empty();
      }
    }
    return new Asked(notes.size(), paused, trials, Set.copyOf(unwanted));
  }

  /** Whether a trial ended because somebody wanted that: when it is done again, it goes on. */
  public boolean ended(Trial trial) {
    boolean early = trial.state() == Trial.State.PRUNED || trial.state() == Trial.State.FAILED;
    return early && unwanted.contains(trial.number());
  }

  /** The study as it was before another number of trials was asked for. */
  public StudyDescription before(StudyDescription study) {
    List<String> settings = study.settings();
    boolean revised =
        trials.isPresent()
            && !settings.isEmpty()
            && settings.get(settings.size() - 1).equals(setting(trials.getAsInt()));
    return revised ? new Revised(study, settings.subList(0, settings.size() - 1)) : study;
  }

  /** The study with another number of trials than was asked for last, if one was. */
  StudyDescription revised(StudyDescription study, int other) {
    List<String> settings = new ArrayList<>(before(study).settings());
    settings.add(setting(other));
    return new Revised(study, settings);
  }

  private static String setting(int trials) {
    return "trials=" + trials;
  }
}
