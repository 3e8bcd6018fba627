package io.cultivar.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.runner.component.UnusableComponentException;
import io.cultivar.runner.plugin.Plugins;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Reads experiments on a {@link Probe}, with a few components made for tests. */
final class Reader {
  private Reader() {}

  /** A schedule with an option. */
  @Component(name = "flat", summary = "the same factor always")
  public record Flat(@Option("the factor, at least 0") double factor) implements Schedule {
    /** The defaults. */
    public Flat() {
      this(1);
    }

    /** Checks the range. */
    public Flat {
      if (!(factor >= 0)) {
        throw new IllegalArgumentException("factor must be >= 0, was " + factor);
      }
    }

    @Override
    public double rate(double base, long step, long steps) {
      return base * factor;
    }
  }

  /** A schedule made of another. */
  @Component(name = "later", summary = "another schedule, later")
  public record Later(@Option("how much later") int by, @Option("the other") Schedule then)
      implements Schedule {
    /** The other must be given. */
    public Later() {
      this(1, null);
    }

    @Override
    public double rate(double base, long step, long steps) {
      return then.rate(base, step - by, steps);
    }
  }

  /** A strategy that never proposes anything. */
  @Component(name = "nothing", summary = "proposes nothing")
  public record Nothing() implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      return Optional.empty();
    }

    @Override
    public OptionalLong size(SearchSpace space) {
      return OptionalLong.of(0);
    }
  }

  /** Reads an experiment of which only the space and the options of the probe are given. */
  static Experiment read(String space, String options) {
    return read(source(space, options));
  }

  static ExperimentSource source(String space, String options) {
    String yaml =
        "experiment: probe\n"
            + (space.isEmpty() ? "" : "space:\n" + space.indent(2))
            + "objective:\n  type: probe\n"
            + options.indent(2)
            + "goal: {minimize: loss}\nstrategy: nothing\n";
    return new ExperimentSource("probe.yaml", yaml, Path.of("dir"), List.of());
  }

  static Experiment read(ExperimentSource source) {
    try {
      return reading(source);
    } catch (InvalidExperimentException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** What is wrong with an experiment: each problem as it is printed. */
  static List<String> problems(ExperimentSource source) {
    InvalidExperimentException wrong =
        catchThrowableOfType(InvalidExperimentException.class, () -> reading(source));
    assertThat(wrong).as("something is wrong with\n%s", source.text()).isNotNull();
    return wrong.problems().stream().map(Problem::toString).toList();
  }

  /** The probe of a trial. */
  static Probe probe(Experiment experiment, Values values) {
    return (Probe) experiment.plan().objectives().create(values);
  }

  /** The probe of an experiment in which nothing varies. */
  static Probe probe(String options) {
    return probe(read("", options), Values.NONE);
  }

  /** Values of names and whole numbers, reals, or of the indices of choices. */
  static Values values(SearchSpace space, Map<String, Number> numbers) {
    Map<String, Value> values = new LinkedHashMap<>();
    numbers.forEach(
        (name, number) ->
            values.put(
                name,
                number instanceof Double real
                    ? new Value.Real(real)
                    : space.find(name).orElseThrow().nth(number.longValue())));
    return Values.of(values);
  }

  private static Experiment reading(ExperimentSource source) throws InvalidExperimentException {
    List<Object> components = List.of(new Probe(), new Flat(), new Later(), new Nothing());
    try (Plugins plugins = Plugins.load(Reader.class.getClassLoader(), List.of(), components)) {
      return new ExperimentReader(plugins.registry()).read(source);
    } catch (UnusableComponentException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
