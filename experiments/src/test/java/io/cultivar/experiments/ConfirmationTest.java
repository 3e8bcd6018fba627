package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.report.Standing;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The best trials, evaluated again. */
class ConfirmationTest {
  private static final String FILE =
      """
      experiment: a
      space:
        x: {int: [0, 9]}
      objective: {type: noisy, x: $x}
      goal: {minimize: loss}
      strategy: grid
      """;

  /** What was evaluated, and by which random number. */
  private record Evaluated(int x, int repeat, double drawn) {}

  private static final List<Evaluated> EVALUATED = Collections.synchronizedList(new ArrayList<>());

  private Cultivar cultivar;

  /** A distance, measured with noise. */
  @Component(name = "noisy", summary = "a distance, measured with noise")
  public record Noisy(@Option("where") int x, @Option("how much noise") double noise)
      implements Objective {
    /** Little noise. */
    public Noisy() {
      this(0, 0.1);
    }

    @Override
    public Measurement evaluate(TrialContext trial) {
      double drawn = trial.random("noise").nextGaussian();
      EVALUATED.add(new Evaluated(x, trial.repeat(), drawn));
      if (x == 4 && trial.repeat() == 7) {
        throw new IllegalStateException("repeat 7 has no luck");
      }
      return Measurement.of("loss", Math.abs(x - 3) + noise * drawn);
    }
  }

  @BeforeEach
  void open() throws IOException {
    EVALUATED.clear();
    cultivar = Cultivar.builder().with(new Noisy()).workers(2).build();
  }

  @AfterEach
  void close() throws IOException {
    cultivar.close();
  }

  private Experiment experiment(String... more) throws InvalidExperimentException {
    return cultivar.check(ExperimentSource.of(FILE + String.join("\n", more)));
  }

  private StudyResult search(Experiment experiment, Beginning beginning) throws Exception {
    try (StudySession session = cultivar.open(experiment, beginning)) {
      return session.run();
    }
  }

  private StudyResult confirm(Experiment experiment, StudyResult searched) throws Exception {
    try (StudySession session = cultivar.confirm(experiment, searched).orElseThrow()) {
      return session.run();
    }
  }

  private static Set<Double> drawn(List<Evaluated> evaluated) {
    return evaluated.stream().map(Evaluated::drawn).collect(Collectors.toSet());
  }

  @Test
  void evaluatesTheBestAgainByRandomNumbersThatTheyShareAndNoTrialHad() throws Exception {
    Experiment experiment = experiment("confirm: {top: 2, repeats: 6}");
    StudyResult searched = search(experiment, Beginning.RESUME);
    List<Evaluated> before = List.copyOf(EVALUATED);
    EVALUATED.clear();
    List<Trial> confirmed = confirm(experiment, searched).study().trials();

    assertThat(before).hasSize(10);
    assertThat(EVALUATED).hasSize(12);
    assertThat(confirmed).hasSize(2).allSatisfy(t -> assertThat(t.repeats()).hasSize(6));
    assertThat(confirmed.get(0).values()).isEqualTo(searched.best().values());
    assertThat(drawn(EVALUATED)).hasSize(6).doesNotContainAnyElementsOf(drawn(before));
  }

  @Test
  void goesOnWithAConfirmationAndBeginsAnotherWhereOthersAreTheBest() throws Exception {
    Experiment experiment = experiment("confirm: {top: 2, repeats: 2}");
    StudyResult searched = search(experiment, Beginning.RESUME);
    confirm(experiment, searched);
    EVALUATED.clear();
    confirm(experiment, searched);
    assertThat(EVALUATED).isEmpty();
    assertThat(cultivar.confirmations("a")).containsExactly("a-confirm");

    confirm(experiment("confirm: {top: 3, repeats: 2}"), searched);
    assertThat(cultivar.confirmations("a")).containsExactly("a-confirm", "a-confirm-2");
  }

  @Test
  void aStudyWhoseRepeatsArePairedIsConfirmedByRepeatsOfItsOwn() throws Exception {
    Experiment experiment =
        experiment("repeats: 3", "paired: true", "confirm: {top: 2, repeats: 4}");
    StudyResult searched = search(experiment, Beginning.RESUME);
    Set<Double> before = drawn(EVALUATED);
    assertThat(EVALUATED).hasSize(30);
    assertThat(before).hasSize(3);
    EVALUATED.clear();
    confirm(experiment, searched);
    assertThat(drawn(EVALUATED)).hasSize(4).doesNotContainAnyElementsOf(before);
  }

  @Test
  void theAnswerIsThatOfTheConfirmation() throws Exception {
    Experiment experiment = experiment("confirm: {top: 3, repeats: 7}");
    StudyResult searched = search(experiment, Beginning.RESUME);
    try (Account account = cultivar.account("a")) {
      assertThat(account.answer().get(1)).contains("Each trial was measured once");
    }
    confirm(experiment, searched);
    try (Account account = cultivar.account("a")) {
      List<Standing> standings = account.standings();
      assertThat(standings.stream().map(Standing::trial)).containsExactlyInAnyOrder(3, 2, 4);
      assertThat(standings).allSatisfy(s -> assertThat(s.measured()).isEqualTo(7));
      assertThat(standings.get(1).verdict()).isEqualTo(Standing.Verdict.WORSE);
      // Shared noise cancels: the difference is known exactly.
      assertThat(standings.get(1).behind().orElseThrow().value()).isCloseTo(1, offset(1e-9));
      assertThat(account.answer().get(0))
          .startsWith("The best is x = 3 (trial 3): loss ")
          .endsWith("the mean of 7 repeats that were run after the search.");
      assertThat(account.answer().get(1)).startsWith("It is better than trials 2 and 4; ");
    }
  }

  @Test
  void aTrialThatFailsThenIsTold() throws Exception {
    Experiment experiment = experiment("confirm: {top: 3, repeats: 8}");
    confirm(experiment, search(experiment, Beginning.RESUME));
    try (Account account = cultivar.account("a")) {
      assertThat(account.standings()).hasSize(2);
      assertThat(account.remarks())
          .anySatisfy(
              remark ->
                  assertThat(remark)
                      .startsWith("Trial 4 failed when it was evaluated again: ")
                      .contains("repeat 7 has no luck"));
    }
  }

  @Test
  void runningAnExperimentConfirmsItAndNothingIsConfirmedUnasked() throws Exception {
    cultivar.run(FILE + "confirm: {top: 1, repeats: 3}");
    try (StudyJournal journal = cultivar.journal("a-confirm")) {
      List<Integer> repeats = new ArrayList<>();
      journal.read(Detail.RESULTS, 0, trial -> repeats.add(trial.repeats().size()));
      assertThat(repeats).containsExactly(3);
    }
    Experiment plain = experiment();
    StudyResult searched = search(plain, Beginning.FRESH);
    assertThat(cultivar.confirm(plain, searched)).isEmpty();
  }

  @Test
  void impossibleConfirmationsAreRefusedBeforeTheFirstTrial() {
    InvalidExperimentException wrong =
        catchThrowableOfType(
            InvalidExperimentException.class, () -> experiment("confirm: {top: 0, repeats: 1}"));
    assertThat(wrong).hasMessageContaining("top must be >= 1, was 0");
  }
}
