package io.cultivar.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problem;
import io.cultivar.runner.resume.Beginning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values to try first, and trials of another study known from the start. */
class StartTest {
  private static final String SPACE =
      """
      space:
        x: {real: [0, 10]}
        bend: {choice: [flat, {type: steep, slope: $slope}]}
        slope: {int: [1, 9]}
      objective: {type: hill, x: $x, bend: $bend}
      goal: {minimize: loss}
      parallelism: 1
      """;

  private final List<List<Trial>> known = Collections.synchronizedList(new ArrayList<>());
  private Cultivar cultivar;

  /** A way to bend. */
  public sealed interface Bend permits Flat, Steep {
    /** What it adds. */
    double height();
  }

  /** Not at all. */
  @Component(name = "flat", summary = "not at all")
  public record Flat() implements Bend {
    @Override
    public double height() {
      return 0;
    }
  }

  /** By a slope. */
  @Component(name = "steep", summary = "by a slope")
  public record Steep(@Option("the slope") int slope) implements Bend {
    /** A slope of 1. */
    public Steep() {
      this(1);
    }

    @Override
    public double height() {
      return slope;
    }
  }

  /** A distance. */
  @Component(name = "hill", summary = "a distance, bent")
  public record Hill(@Option("where") double x, @Option("how it is bent") Bend bend)
      implements Objective {
    /** The defaults. */
    public Hill() {
      this(0, new Flat());
    }

    @Override
    public Measurement evaluate(TrialContext trial) {
      return Measurement.of("loss", Math.abs(x - 3) + bend.height());
    }
  }

  /** Random, and otherwise where something is known already. */
  private final class Guess implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      known.add(study.prior());
      double shift = study.prior().stream().mapToDouble(t -> t.metrics().get("loss")).sum();
      return Optional.of(
          study
              .space()
              .choose(
                  parameter -> {
                    double place = random.nextDouble() + shift;
                    return parameter.at(place - Math.floor(place));
                  }));
    }
  }

  /** Proposes one trial only. */
  private static final class Once implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      return study.trials().size() == study.enqueued()
          ? Optional.of(study.space().choose(parameter -> parameter.at(0)))
          : Optional.empty();
    }

    @Override
    public OptionalLong size(SearchSpace space) {
      return OptionalLong.of(1);
    }
  }

  @BeforeEach
  void open() throws IOException {
    cultivar =
        Cultivar.builder().with(new Hill()).with(new Guess()).with(new Once()).workers(2).build();
  }

  @AfterEach
  void close() throws IOException {
    cultivar.close();
  }

  private static String file(String name, String... more) {
    return "experiment: " + name + "\n" + SPACE + "strategy: guess\n" + String.join("\n", more);
  }

  private List<Trial> run(String yaml, Beginning beginning) throws Exception {
    try (StudySession session =
        cultivar.open(cultivar.check(ExperimentSource.of(yaml)), beginning)) {
      return session.run().study().trials();
    }
  }

  private List<Trial> run(String yaml) throws Exception {
    return run(yaml, Beginning.RESUME);
  }

  private static List<String> values(List<Trial> trials) {
    return trials.stream().map(trial -> trial.values() + " " + trial.metrics()).toList();
  }

  private List<String> problems(String yaml) {
    InvalidExperimentException wrong =
        catchThrowableOfType(
            InvalidExperimentException.class, () -> cultivar.check(ExperimentSource.of(yaml)));
    return wrong.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void triesFirstWhatIsEnqueuedAndDrawsTheRest() throws Exception {
    String queue = "enqueue: [{x: 2, bend: steep, slope: 4}, {bend: flat}, {x: 7}]";
    List<Trial> trials = run(file("a", "trials: 5", queue));
    assertThat(trials).hasSize(5);
    assertThat(trials.get(0).values().real("x")).isEqualTo(2);
    assertThat(trials.get(0).values().choice("bend")).contains("steep");
    assertThat(trials.get(0).values().integer("slope")).isEqualTo(4);
    assertThat(trials.get(1).values().choice("bend")).isEqualTo("flat");
    assertThat(trials.get(2).values().real("x")).isEqualTo(7);
    assertThat(known).hasSize(2);
    assertThat(values(run(file("b", "trials: 5", queue)))).isEqualTo(values(trials));
    assertThat(run(file("c", "seed: 1", "trials: 2", queue)).get(1).values())
        .isNotEqualTo(trials.get(1).values());
  }

  @Test
  void aTrialByHandTakesNoPlaceOfWhatIsEnqueued() throws Exception {
    String yaml = file("a", "trials: 2", "enqueue: [{x: 2}, {x: 7}]");
    try (StudySession session = cultivar.open(cultivar.check(ExperimentSource.of(yaml)))) {
      SearchSpace space = session.experiment().plan().search().space();
      session.tryOut(space.choose(parameter -> parameter.at(0)));
      List<Trial> trials = session.run().study().trials();
      assertThat(trials.stream().map(trial -> trial.values().real("x")))
          .containsExactly(0.0, 2.0, 7.0);
    }
  }

  @Test
  void tellsEveryMistakeInWhatIsEnqueued() {
    String yaml =
        file(
            "a",
            "trials: 4",
            "enqueue:",
            "  - {x: 11}",
            "  - {y: 1, bend: curved}",
            "  - {bend: flat, slope: 2}",
            "  - {slope: 2}");
    assertThat(problems(yaml))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("experiment:12:9  x: 11 is not within [0.0"),
            unknown -> assertThat(unknown).startsWith("experiment:13:9  'y' is not a parameter"),
            choice -> assertThat(choice).contains(":13:18  bend: 'curved' is not one of flat"),
            unused ->
                assertThat(unused).contains(":14:25  'slope' is not used with the variants chosen"),
            unclear ->
                assertThat(unclear)
                    .contains(":15:13  'slope' is not used with all variants of 'bend'"));
  }

  @Test
  void aStrategyWithAnEndOfItsOwnBeginsBehindWhatIsEnqueued() throws Exception {
    String yaml = file("a", "enqueue: [{x: 1}]").replace("strategy: guess", "strategy: once");
    assertThat(run(yaml).stream().map(trial -> trial.values().real("x"))).containsExactly(1.0, 0.0);
  }

  private static final String SOURCE =
      """
      experiment: source
      space:
        x: {int: [0, 12]}
        slope: {int: [1, 9]}
      objective: {type: hill, x: $x, bend: {type: steep, slope: $slope}}
      goal: {minimize: loss}
      strategy: guess
      """;

  @Test
  void knowsTheTrialsOfAnotherStudyWhoseValuesAreAllowed() throws Exception {
    List<Trial> source = run(SOURCE + "trials: 30");
    known.clear();
    run(file("target", "trials: 2", "transfer-from: source"));
    List<Trial> prior = known.get(1);
    List<Trial> usable = source.stream().filter(trial -> trial.values().real("x") <= 10).toList();
    assertThat(usable).hasSizeBetween(1, 29);
    assertThat(prior).hasSameSizeAs(usable);
    for (int i = 0; i < prior.size(); i++) {
      assertThat(prior.get(i).values().real("x")).isEqualTo(usable.get(i).values().real("x"));
      assertThat(prior.get(i).values().choice("bend")).contains("steep");
      assertThat(prior.get(i).values().integer("slope"))
          .isEqualTo(usable.get(i).values().integer("slope"));
      assertThat(prior.get(i).metrics()).isEqualTo(usable.get(i).metrics());
    }
  }

  @Test
  void goesOnWithWhatWasTransferredAtTheBeginning() throws Exception {
    run(SOURCE + "trials: 5");
    String four = file("target", "transfer-from: source", "trials: 4");
    String nine = file("target", "transfer-from: source", "trials: 9");
    List<Trial> whole = run(nine.replace("experiment: target", "experiment: whole"));
    run(four);
    run(SOURCE + "trials: 20", Beginning.EXTEND);
    assertThat(values(run(nine, Beginning.EXTEND))).isEqualTo(values(whole));
    assertThat(values(run(nine))).isEqualTo(values(whole));
  }

  @Test
  void doesNotGoOnWhereTheSourceHasChanged() throws Exception {
    run(SOURCE + "trials: 5");
    String target = file("target", "transfer-from: source", "trials: 2");
    run(target);
    cultivar.studies().delete("source");
    assertThatThrownBy(() -> run(target)).hasMessageContaining("there is no study 'source'");
    run(SOURCE + "seed: 1\ntrials: 5");
    assertThatThrownBy(() -> run(target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("transferred to the study 'target' have changed");
  }

  @Test
  void refusesASourceOfWhichNothingCanBeUsed() throws Exception {
    String target = file("target", "transfer-from: source", "trials: 2");
    assertThatThrownBy(() -> run(target)).hasMessageContaining("there is no study 'source'");
    run(
        SOURCE
                .replace("hill, x: $x", "hill, x: $z")
                .replace("  x:", "  z:")
                .replace("slope: {int: [1, 9]}", "k: {int: [1, 9]}")
                .replace("$slope", "$k")
            + "trials: 5");
    assertThatThrownBy(() -> run(target)).hasMessageContaining("no trial of the study 'source'");
    assertThat(cultivar.studies().open("target")).isEmpty();
  }
}
