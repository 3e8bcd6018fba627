package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which trials are looked at more closely: their curves are written, too. */
final class CloserLook {
  /** How many of the best trials have the curves of all their repeats. */
  private static final int BEST = 20;

  private static final int METRICS = 4;
  private static final int REPEATS = 30;

  /** How many other trials have one curve. */
  private static final int OTHERS = 200;

  /** Trials so near to each other are read together. */
  private static final int NEAR = 8;

  private final Set<Integer> best;
  private final Set<Integer> others;
  private final CurveJson whole;
  private final CurveJson single;

  /** Chooses among trials by their results. */
  CloserLook(TrialColumns columns, StudyDescription description) {
    best = new HashSet<>(columns.best(BEST));
    others = new HashSet<>(columns.spread(OTHERS));
    String goal = description.goals().get(0).metric();
    whole = new CurveJson(goal, METRICS, REPEATS);
    single = new CurveJson(goal, 1, 1);
  }

  private boolean takes(Trial trial) {
    return best.contains(trial.number()) || others.contains(trial.number());
  }

  /**
   * Reads those that were chosen, with what they reported, by number. Others are read with them
   * only where they lie between near ones: a study can have very many trials, with many reports.
   */
  void read(StudyAccount study, Consumer<? super KeptTrial> receiver) throws IOException {
    TreeSet<Integer> chosen = new TreeSet<>(best);
    chosen.addAll(others);
    while (!chosen.isEmpty()) {
      int from = chosen.pollFirst();
      int to = from;
      while (!chosen.isEmpty() && chosen.first() - to <= NEAR) {
        to = chosen.pollFirst();
      }
      study.read(
          Detail.REPORTS,
          from,
          to,
          trial -> {
            if (takes(trial)) {
              receiver.accept(trial);
            }
          });
    }
  }

  /** Writes the curves of a trial, if it was chosen. */
  void write(JsonGenerator json, Trial trial) throws IOException {
    if (best.contains(trial.number())) {
      whole.write(json, trial);
    } else if (others.contains(trial.number())) {
      single.write(json, trial);
    }
  }
}
