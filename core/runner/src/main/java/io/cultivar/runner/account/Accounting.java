package io.cultivar.runner.account;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the conclusions from what is kept of a study. */
public final class Accounting {
  /** Of so many of the best it is said how they stand. */
  private static final int SHOWN = 10;

  private final Registry registry;
  private final StudyPlan plan;
  private final StudyJournal journal;
  private final Goal goal;

  /**
   * Gets ready.
   *
   * @param registry whose components estimate what matters
   * @param plan of the study's experiment
   * @param journal the study's
   */
  public Accounting(Registry registry, StudyPlan plan, StudyJournal journal) {
    this.registry = registry;
    this.plan = plan;
    this.journal = journal;
    this.goal = plan.search().goals().get(0);
  }

  /**
   * The account of the study.
   *
   * @param confirmation the newest confirmation, if there is one; only read
   * @return the account, which closes the journal when it is closed
   */
  public Account account(Optional<StudyJournal> confirmation) throws IOException {
    Census census = new Census(goal);
    Map<Values, Trial> complete = complete(census);
    Map<String, Map<String, Double>> importances = Importances.of(registry, plan, journal);
    Confirmed confirmed = confirmed(confirmation, complete, census);
    Answer answer = answer(goal, candidates(confirmed, complete));
    List<String> remarks = new ArrayList<>(confirmed.failures());
    if (confirmation.isPresent() && !confirmed.valid()) {
      remarks.add(
          "The confirmation '"
              + Printable.line(confirmation.get().description().name())
              + "' is not over, or older than the best trial: cultivar run goes on with it.");
    }
    remarks.addAll(new Remarks(plan.search().space(), census, importances).sentences());
    return new Account(
        journal,
        plan.search().space(),
        journal.notes(),
        new Account.Conclusions(answer, remarks, importances, winner(answer, complete)),
        List.of());
  }

  /**
   * The candidates of the study for its first goal: those of the confirmation if it holds, or else
   * all complete trials.
   *
   * @param confirmation the newest confirmation, if there is one; only read
   */
  public List<Candidate> candidates(Optional<StudyJournal> confirmation) throws IOException {
    Census census = new Census(goal);
    Map<Values, Trial> complete = complete(census);
    return candidates(confirmed(confirmation, complete, census), complete);
  }

  /**
   * The trial that won: by the confirmation if that holds, or else by the search.
   *
   * @param confirmation the newest confirmation, if there is one; only read
   */
  public Optional<Trial> winner(Optional<StudyJournal> confirmation) throws IOException {
    Census census = new Census(goal);
    Map<Values, Trial> complete = complete(census);
    Confirmed confirmed = confirmed(confirmation, complete, census);
    return confirmed.valid()
        ? winner(answer(goal, confirmed.candidates()), complete)
        : census.best();
  }

  private static Optional<Trial> winner(Answer answer, Map<Values, Trial> complete) {
    return answer.ranked().stream().findFirst().map(candidate -> complete.get(candidate.values()));
  }

  /** How candidates stand, of this study or others. */
  public Answer answer(Goal by, List<Candidate> candidates) {
    List<Candidate> ranked = ranked(by, candidates);
    return new Answer(by, ranked, standings(by).of(ranked, SHOWN));
  }

  /** The candidates, the best first. */
  public List<Candidate> ranked(Goal by, List<Candidate> candidates) {
    return standings(by).ranked(candidates);
  }

  private Standings standings(Goal by) {
    return new Standings(by.direction(), place -> plan.scope().sharedRandom("bootstrap/" + place));
  }

  /** The complete trials, by their values; of equals the first. */
  private Map<Values, Trial> complete(Census census) throws IOException {
    Map<Values, Trial> complete = new LinkedHashMap<>();
    journal.read(
        Detail.RESULTS,
        0,
        trial -> {
          census.add(trial);
          if (trial.state() == Trial.State.COMPLETE) {
            complete.putIfAbsent(trial.values(), trial);
          }
        });
    return complete;
  }

  private Confirmed confirmed(
      Optional<StudyJournal> confirmation, Map<Values, Trial> complete, Census census)
      throws IOException {
    return confirmation.isPresent() && census.best().isPresent()
        ? Confirmed.read(confirmation.get(), plan.name(), complete, census.best().get())
        : Confirmed.NONE;
  }

  private List<Candidate> candidates(Confirmed confirmed, Map<Values, Trial> complete) {
    return confirmed.valid()
        ? confirmed.candidates()
        : complete.values().stream().map(this::candidate).toList();
  }

  private Candidate candidate(Trial trial) {
    Candidate.Origin origin = new Candidate.Origin(plan.name(), trial.number(), false);
    return Candidate.of(origin, trial, goal.metric());
  }
}
