package io.cultivar.runner;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.experiment.Confirm;
import io.cultivar.runner.experiment.ConfirmationFile;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.provenance.Provenance;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.study.Ranking;
import io.cultivar.runner.study.StudyResult;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The confirmation of a study: a study of its own, whose trials are the best of the other. So it is
 * kept, gone on with and shared among workers as any study is.
 */
final class Confirmation {
  private final Instance instance;

  Confirmation(Instance instance) {
    this.instance = instance;
  }

  /**
   * Begins the confirmation of a study whose search is over, or goes on with it; empty where its
   * experiment wants none, or there is nothing to confirm.
   */
  Optional<StudySession> open(
      Experiment searched, StudyResult result, List<StudyListener> listeners)
      throws IOException, InvalidExperimentException {
    Optional<Confirm> wanted = searched.settings().confirm();
    boolean over =
        result.end() == StudyResult.End.DONE || result.end() == StudyResult.End.EXHAUSTED;
    if (wanted.isEmpty() || !over || result.bestTrial().isEmpty()) {
      return Optional.empty();
    }
    List<Trial> best = best(result, wanted.get().top());
    ExperimentSource source = source(searched, result.study().name(), best);
    Experiment experiment = instance.reader().read(source);
    return Optional.of(StudySession.open(experiment, Beginning.RESUME, instance, listeners));
  }

  /** The best complete trials of different values, the best first; of equals the earlier. */
  private static List<Trial> best(StudyResult result, int top) {
    Goal goal = result.study().goals().get(0);
    Set<Values> seen = new HashSet<>();
    return result.study().trials().stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .sorted(Ranking.by(goal))
        .filter(trial -> seen.add(trial.values()))
        .limit(top)
        .toList();
  }

  /** The first number under which there is none yet, or the same: others may have been the best. */
  private ExperimentSource source(Experiment searched, String study, List<Trial> best)
      throws IOException {
    for (int number = 1; ; number++) {
      String name = ConfirmationFile.name(study, number);
      ExperimentSource source = ConfirmationFile.of(searched, study, name, best);
      Optional<StudyJournal> there = instance.studies().open(name);
      if (there.isEmpty()) {
        return source;
      }
      try (StudyJournal journal = there.get()) {
        if (journal.description().experiment().equals(source.text())) {
          return source;
        }
      }
    }
  }

  /** The names of a study's confirmations, the newest last. */
  static List<String> of(String study, Studies studies) throws IOException {
    List<String> names = new ArrayList<>();
    for (int number = 1; ; number++) {
      String name = ConfirmationFile.name(study, number);
      Optional<StudyJournal> there = studies.open(name);
      if (there.isEmpty()) {
        return names;
      }
      try (StudyJournal journal = there.get()) {
        if (journal.description().provenance().containsKey(Provenance.CONFIRMS)) {
          names.add(name);
        }
      }
    }
  }
}
