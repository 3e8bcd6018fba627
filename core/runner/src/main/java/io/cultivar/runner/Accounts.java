package io.cultivar.runner;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.account.Accounting;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.account.Candidate;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts of studies, each with its newest confirmation. */
final class Accounts {
  private final Cultivar cultivar;

  Accounts(Cultivar cultivar) {
    this.cultivar = cultivar;
  }

  /** Does something with what is kept of a study. */
  @FunctionalInterface
  private interface Use<T> {
    T apply(Accounting accounting, Optional<StudyJournal> confirmation) throws IOException;
  }

  /** When something was last kept that the account of a study tells of. */
  Instant changed(String study) throws IOException {
    Instant last = lastKept(study);
    for (String confirmation : cultivar.confirmations(study)) {
      Instant confirmed = lastKept(confirmation);
      last = confirmed.isAfter(last) ? confirmed : last;
    }
    return last;
  }

  private Instant lastKept(String study) throws IOException {
    return cultivar
        .studies()
        .changed(study)
        .orElseThrow(
            () -> new IOException("there is no study '" + Printable.line(study) + "' any more"));
  }

  Account account(String study) throws IOException, InvalidExperimentException {
    StudyPlan plan = plan(study);
    StudyJournal journal = cultivar.journal(study);
    return with(plan, journal, Accounting::account);
  }

  Optional<Trial> winner(String study) throws IOException, InvalidExperimentException {
    StudyPlan plan = plan(study);
    try (StudyJournal journal = cultivar.journal(study)) {
      return with(plan, journal, Accounting::winner);
    }
  }

  Answer compare(List<String> studies) throws IOException, InvalidExperimentException {
    StudyPlan first = plan(studies.get(0));
    Goal goal = first.search().goals().get(0);
    List<Candidate> all = new ArrayList<>();
    for (String study : studies) {
      List<Candidate> ranked = ranked(study, goal);
      if (studies.size() > 1 && ranked.isEmpty()) {
        throw new IOException("no trial of '" + Printable.line(study) + "' is complete");
      }
      all.addAll(studies.size() == 1 ? ranked : ranked.subList(0, 1));
    }
    try (StudyJournal journal = cultivar.journal(studies.get(0))) {
      return new Accounting(cultivar.registry(), first, journal).answer(goal, all);
    }
  }

  /** The candidates of a study, the best first. */
  private List<Candidate> ranked(String study, Goal goal)
      throws IOException, InvalidExperimentException {
    StudyPlan plan = plan(study);
    if (!plan.search().goals().get(0).equals(goal)) {
      throw new IOException(
          "the study '"
              + Printable.line(study)
              + "' has another goal: "
              + plan.search().goals().get(0).metric()
              + ", not "
              + goal.metric());
    }
    try (StudyJournal journal = cultivar.journal(study)) {
      return with(
          plan,
          journal,
          (accounting, confirmation) ->
              accounting.ranked(goal, accounting.candidates(confirmation)));
    }
  }

  private <T> T with(StudyPlan plan, StudyJournal journal, Use<T> use) throws IOException {
    Accounting accounting = new Accounting(cultivar.registry(), plan, journal);
    List<String> confirmations = cultivar.confirmations(plan.name());
    if (confirmations.isEmpty()) {
      return use.apply(accounting, Optional.empty());
    }
    String newest = confirmations.get(confirmations.size() - 1);
    try (StudyJournal confirmation = cultivar.journal(newest)) {
      return use.apply(accounting, Optional.of(confirmation));
    }
  }

  private StudyPlan plan(String study) throws IOException, InvalidExperimentException {
    return cultivar.experiment(study, Optional.empty()).plan().named(study);
  }
}
