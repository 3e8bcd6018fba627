package io.cultivar.runner.account;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.account.Candidate.Origin;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the confirmation of a study has shown.
 *
 * @param candidates the trials that it measured again, by their numbers in the study
 * @param failures what is to be told of those that failed: a sentence each
 * @param valid whether it is over, and is about the best trial: the search may have gone on since
 */
record Confirmed(List<Candidate> candidates, List<String> failures, boolean valid) {
  /** No confirmation. */
  static final Confirmed NONE = new Confirmed(List.of(), List.of(), false);

  /**
   * Reads a confirmation.
   *
   * @param study the name of the study
   * @param searched its complete trials, by their values
   * @param best the best of them
   */
  static Confirmed read(
      StudyJournal confirmation, String study, Map<Values, Trial> searched, Trial best)
      throws IOException {
    String metric = confirmation.description().goals().get(0).metric();
    List<Candidate> candidates = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    boolean[] seen = {false, false};
    confirmation.read(
        Detail.RESULTS,
        0,
        trial -> {
          Trial original = searched.get(trial.values());
          seen[0] |= trial.values().equals(best.values());
          seen[1] |= trial.state() == Trial.State.RUNNING;
          if (original == null) {
            return;
          }
          if (trial.state() == Trial.State.COMPLETE) {
            candidates.add(Candidate.of(new Origin(study, original.number(), true), trial, metric));
          }
          trial.failure().ifPresent(why -> failures.add(failed(original, why)));
        });
    return new Confirmed(candidates, failures, seen[0] && !seen[1] && !candidates.isEmpty());
  }

  private static String failed(Trial trial, String reason) {
    return "Trial "
        + trial.number()
        + " failed when it was evaluated again: "
        + Printable.line(reason)
        + ".";
  }
}
