package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cultivar inside another program. */
class EmbeddingTest {
  private static final String BOWL =
      """
      experiment: bowl
      seed: 5
      space:
        x: {real: [-5, 5]}
        n: {int: [1, 4]}
      objective: {type: bowl, x: $x, n: $n}
      goal: {minimize: height}
      trials: 30
      """;

  /** A component of the embedding program. */
  @Component(name = "bowl", summary = "n·x²")
  public record Bowl(@Option("where") double x, @Option("how steep") int n) implements Objective {
    /** The bottom. */
    public Bowl() {
      this(0, 1);
    }

    @Override
    public Measurement evaluate(TrialContext trial) {
      return Measurement.of("height", n * x * x);
    }
  }

  /** An objective that is no record and reads the values of its trial. */
  static final class PlainObjective implements Objective {
    @Override
    public Measurement evaluate(TrialContext trial) {
      return Measurement.of("parameters", trial.values().asMap().size());
    }
  }

  @Test
  void anObjectiveOfOnesOwnIsSearched() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new Bowl()).build()) {
      StudyResult result = cultivar.run(BOWL);
      assertThat(result.study().trials()).hasSize(30);
      double x = result.best().values().real("x");
      long n = result.best().values().integer("n");
      assertThat(result.best().metrics().get("height")).isEqualTo(n * x * x).isLessThan(1);
    }
  }

  @Test
  void anyObjectCanBeAnObjective() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new PlainObjective()).build()) {
      StudyResult result =
          cultivar.run(
              """
              experiment: plain
              objective: plain-objective
              goal: {maximize: parameters}
              """);
      assertThat(result.best().metrics().get("parameters")).isZero();
    }
  }

  @Test
  void twoInstancesDoNotKnowOfEachOther() throws Exception {
    try (Cultivar one = Cultivar.builder().with(new Bowl()).workers(1).build();
        Cultivar other = Cultivar.builder().with(new PlainObjective()).workers(3).build()) {
      assertThat(one.run(BOWL).study().trials()).hasSize(30);
      assertThatThrownBy(() -> other.run(BOWL))
          .isInstanceOf(InvalidExperimentException.class)
          .hasMessageContaining("unknown objective 'bowl'");
      assertThat(other.registry().names(Objective.class)).contains("plain-objective");
      assertThat(one.registry().names(Objective.class)).doesNotContain("plain-objective");
    }
  }

  @Test
  void askAndTellProposeWhatARunProposes() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new Bowl()).build()) {
      List<Trial> run = cultivar.run(BOWL).study().trials();
      AskTell session = cultivar.askTell(BOWL);
      Optional<Trial> asked = session.ask();
      while (asked.isPresent()) {
        Trial trial = asked.get();
        double x = trial.values().real("x");
        session.tell(trial.number(), Measurement.of("height", trial.values().integer("n") * x * x));
        asked = session.ask();
      }
      assertThat(session.study().trials()).hasSameSizeAs(run);
      IntStream.range(0, run.size())
          .forEach(
              i -> {
                Trial told = session.study().trials().get(i);
                assertThat(told.values()).isEqualTo(run.get(i).values());
                assertThat(told.metrics()).isEqualTo(run.get(i).metrics());
              });
    }
  }

  @Test
  void aStudyKnowsHowItsNumbersCameAbout() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new Bowl()).build();
        StudySession session = cultivar.open(cultivar.check(ExperimentSource.of(BOWL)))) {
      assertThat(session.description().provenance())
          .containsEntry("objective", "bowl[x=$x, n=$n]")
          .containsEntry("kernels", "portable")
          .containsKeys("experiment.sha256", "strategy", "java.version", "plugin.network.version");
    }
  }

  @Test
  void noThreadIsLeft() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new Bowl()).build()) {
      cultivar.run(BOWL);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("cultivar-worker"));
  }
}
