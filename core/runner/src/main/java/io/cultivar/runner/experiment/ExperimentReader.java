package io.cultivar.runner.experiment;

import io.cultivar.api.component.Finding;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Objective;
import io.cultivar.runner.bind.Bindings;
import io.cultivar.runner.bind.Bound;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.NodePath;
import io.cultivar.runner.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads experiments: YAML to tree, tree to components, components to a study that can run. */
public final class ExperimentReader {
  private static final List<String> READ_APART = List.of("space", "objective", "goal");

  /** With how many variants of an objective its own check is called at most. */
  private static final int CHECKED_VARIANTS = 64;

  private final Registry registry;

  /** A reader that knows the components of a registry. */
  public ExperimentReader(Registry registry) {
    this.registry = registry;
  }

  /**
   * Reads and checks an experiment, whole.
   *
   * @throws InvalidExperimentException with everything that is wrong with it
   */
  public Experiment read(ExperimentSource source) throws InvalidExperimentException {
    Problems problems = new Problems();
    Node root = YamlReader.read(source.name(), source.text(), problems);
    if (!(root instanceof Node.Mapping file)) {
      problems.error(root.place(), "an experiment is a map: experiment, space, objective, goal …");
      throw new InvalidExperimentException(problems.sorted());
    }
    Node.Mapping mapping = new Overrides(problems).apply(file, source.settings());
    Bindings bindings = new Bindings(registry, source.directory(), mapping.get("space"), problems);
    Bound<Settings> settings =
        bindings.record(Settings.class, "an experiment", mapping.without(READ_APART), READ_APART);
    Optional<Bound<Objective>> objective = objective(mapping, bindings, problems);
    GoalReader goals = new GoalReader(problems);
    List<Goal> read = goals.read(mapping);
    SearchSpace space = bindings.space();
    objective.ifPresent(bound -> check(bound, mapping.get("objective"), goals, problems));
    if (settings.variants().isEmpty() || objective.isEmpty() || read.isEmpty()) {
      problems.check();
    }
    return experiment(
        source, mapping, settings.variants().get(0), space, objective.get(), read, problems);
  }

  private static Optional<Bound<Objective>> objective(
      Node.Mapping experiment, Bindings bindings, Problems problems) {
    Node node = experiment.get("objective");
    if (node == null) {
      problems.error(
          experiment.place(),
          "an experiment needs 'objective': what a trial does",
          "for instance objective: {type: train-network, …}");
      return Optional.empty();
    }
    return Optional.of(bindings.component(Objective.class, node));
  }

  private Experiment experiment(
      ExperimentSource source,
      Node.Mapping file,
      Settings settings,
      SearchSpace space,
      Bound<Objective> objective,
      List<Goal> goals,
      Problems problems)
      throws InvalidExperimentException {
    SearchStrategy strategy = strategy(file, settings, problems);
    Node strategyNode = file.get("strategy") == null ? file : file.get("strategy");
    OptionalInt trials = settings.trials();
    if (strategy != null && !problems.hasErrors()) {
      add(strategy.check(space), strategyNode, problems);
    }
    if (strategy != null && !problems.hasErrors()) {
      trials = trials(file, settings, strategy, space, problems);
    }
    problems.check();
    StudyPlan.Search search = new StudyPlan.Search(space, goals, strategy, settings.pruner());
    StudyPlan.Limits limits =
        new StudyPlan.Limits(
            trials,
            settings.repeats(),
            settings.parallelism(),
            settings.timeout(),
            settings.maxFailures());
    StudyPlan plan =
        new StudyPlan(settings.experiment(), settings.seed(), search, limits, objective::create);
    return new Experiment(
        source, plan, settings.executor(), settings.listeners(), problems.warnings());
  }

  private SearchStrategy strategy(Node.Mapping file, Settings settings, Problems problems) {
    if (settings.strategy().isPresent()) {
      return settings.strategy().get();
    }
    List<ComponentType> random = registry.find(SearchStrategy.class, "random");
    if (random.size() != 1) {
      problems.error(
          file.place(),
          "an experiment needs 'strategy' where there is no strategy 'random'",
          "known: " + String.join(", ", registry.names(SearchStrategy.class)));
      return null;
    }
    return (SearchStrategy) random.get(0).createDefault();
  }

  /** How many trials: as said, or one where nothing varies, or as many as the strategy has. */
  private static OptionalInt trials(
      Node.Mapping file,
      Settings settings,
      SearchStrategy strategy,
      SearchSpace space,
      Problems problems) {
    if (settings.trials().isPresent()) {
      return settings.trials();
    }
    if (space.parameters().isEmpty()) {
      return OptionalInt.of(1);
    }
    if (strategy.size(space).isEmpty()) {
      problems.error(
          file.place(), "how many trials? this strategy has no end of its own", "add trials: 50");
    }
    return OptionalInt.empty();
  }

  /** Lets the objective look at its options, in all variants, and compares goals with metrics. */
  private static void check(
      Bound<Objective> objective, Node node, GoalReader goals, Problems problems) {
    Set<String> measured = new TreeSet<>();
    List<Objective> variants = new ArrayList<>(objective.variants());
    for (Objective variant : variants.subList(0, Math.min(variants.size(), CHECKED_VARIANTS))) {
      try {
        add(variant.check(), node, problems);
        measured.addAll(variant.metricNames());
      } catch (RuntimeException e) {
        problems.error(node.place(), "the check of the objective failed: " + e);
      }
    }
    goals.check(measured);
  }

  private static void add(List<Finding> findings, Node node, Problems problems) {
    for (Finding finding : findings) {
      if (finding.severity() == Finding.Severity.ERROR) {
        problems.error(NodePath.place(node, finding.path()), finding.message());
      } else {
        problems.warning(NodePath.place(node, finding.path()), finding.message());
      }
    }
  }
}
