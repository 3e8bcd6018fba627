package io.cultivar.runner.experiment;

import io.cultivar.api.component.Finding;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Objective;
import io.cultivar.runner.bind.Bindings;
import io.cultivar.runner.bind.Bound;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.study.Numbering;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.study.StudyScope;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The reading of one experiment, once its text is a tree. Used once, by one thread. */
final class Reading {
  private static final List<String> READ_APART = List.of("space", "objective", "goal");

  /** With how many variants of an objective its own check is called at most. */
  private static final int CHECKED_VARIANTS = 64;

  private final Registry registry;
  private final Optional<Kernels> kernels;
  private final ExperimentSource source;
  private final Node.Mapping file;
  private final Problems problems;

  Reading(
      Registry registry,
      Optional<Kernels> kernels,
      ExperimentSource source,
      Node.Mapping file,
      Problems problems) {
    this.registry = registry;
    this.kernels = kernels;
    this.source = source;
    this.file = file;
    this.problems = problems;
  }

  /** The experiment, once all of it has been looked at and nothing is wrong. */
  Experiment experiment() throws InvalidExperimentException {
    Bindings bindings = new Bindings(registry, source.directory(), file.get("space"), problems);
    Bound<Settings> settings =
        bindings.record(Settings.class, "an experiment", file.without(READ_APART), READ_APART);
    Optional<Bound<Objective>> objective = objective(bindings);
    GoalReader goalReader = new GoalReader(problems);
    List<Goal> goals = goalReader.read(file);
    SearchSpace space = bindings.space();
    Optional<Settings> given = settings.variants().stream().findFirst();
    long seed = given.map(Settings::seed).orElse(0L);
    Numbering numbering = given.map(Settings::numbering).orElse(Numbering.OWN);
    StudyScope scope = new StudyScope(seed, numbering, kernels);
    objective.ifPresent(bound -> goalReader.check(measured(bound, scope)));
    problems.check();
    settings.variants().get(0).pruner().ifPresent(it -> check(it, goals, objective.orElseThrow()));
    problems.check();
    return experiment(settings.variants().get(0), scope, space, goals, objective.orElseThrow());
  }

  private Experiment experiment(
      Settings settings,
      StudyScope scope,
      SearchSpace space,
      List<Goal> goals,
      Bound<Objective> objective)
      throws InvalidExperimentException {
    SearchStrategy strategy = strategy(settings);
    problems.check();
    add(strategy.check(space), strategyNode());
    problems.check();
    OptionalInt trials = trials(settings, strategy, space);
    StudyPlan.Start start = new StartReader(file, problems).read(settings, strategy, space);
    problems.check();
    StudyPlan.Search search =
        new StudyPlan.Search(space, goals, strategy, settings.pruner(), start);
    StudyPlan plan =
        new StudyPlan(
            settings.experiment(),
            scope,
            search,
            limits(settings, trials),
            new VaryingObjective(objective));
    return new Experiment(source, file, plan, objective.variants(), settings, problems.warnings());
  }

  private static StudyPlan.Limits limits(Settings settings, OptionalInt trials) {
    return new StudyPlan.Limits(
        trials,
        settings.repeats(),
        settings.parallelism(),
        settings.timeout(),
        settings.maxFailures(),
        new StudyPlan.Recovery(settings.retries(), settings.checkpoints()));
  }

  private Optional<Bound<Objective>> objective(Bindings bindings) {
    Node node = file.get("objective");
    if (node == null) {
      problems.error(
          file.place(),
          "an experiment needs 'objective': what a trial does",
          "for instance objective: {type: train-network, …}");
      return Optional.empty();
    }
    return Optional.of(bindings.component(Objective.class, node));
  }

  /** Lets the objective look at its options, in all variants, and tells what it will measure. */
  private Set<String> measured(Bound<Objective> objective, StudyScope scope) {
    Node node = file.get("objective");
    Set<String> measured = new TreeSet<>();
    for (Objective variant : objective.variants().stream().limit(CHECKED_VARIANTS).toList()) {
      try {
        add(variant.check(scope), node);
        measured.addAll(variant.metricNames());
      } catch (RuntimeException e) {
        problems.error(node.place(), "the check of the objective failed: " + e);
      }
    }
    return measured;
  }

  /** Lets the pruner look at its options, and tells where it will have nothing to decide by. */
  private void check(Pruner pruner, List<Goal> goals, Bound<Objective> objective) {
    Node node = file.get("pruner");
    add(pruner.check(goals), node);
    for (Objective variant : objective.variants().stream().limit(CHECKED_VARIANTS).toList()) {
      Optional<Set<String>> reported = variant.reportedNames();
      Set<String> wanted = new TreeSet<>(pruner.watched(goals));
      wanted.removeAll(reported.orElse(wanted));
      if (!wanted.isEmpty()) {
        problems.warning(
            node.place(),
            "this pruner ends no trial: the objective does not report '"
                + String.join("', '", wanted)
                + "' on its way; it reports "
                + String.join(", ", new TreeSet<>(reported.get())));
        return;
      }
    }
  }

  /** The strategy of the file, or the one that chooses; null where there is neither. */
  private SearchStrategy strategy(Settings settings) {
    if (settings.strategy().isPresent()) {
      return settings.strategy().get();
    }
    var standard = registry.find(SearchStrategy.class, "auto");
    if (standard.size() != 1) {
      problems.error(
          file.place(),
          "an experiment needs 'strategy' where there is no strategy 'auto'",
          "known: " + String.join(", ", registry.names(SearchStrategy.class)));
      return null;
    }
    return (SearchStrategy) standard.get(0).createDefault();
  }

  private Node strategyNode() {
    Node node = file.get("strategy");
    return node == null ? file : node;
  }

  /** How many trials: as said, or one where nothing varies, or as many as the strategy has. */
  private OptionalInt trials(Settings settings, SearchStrategy strategy, SearchSpace space) {
    if (settings.trials().isPresent()) {
      return settings.trials();
    }
    if (space.parameters().isEmpty()) {
      return OptionalInt.of(1);
    }
    if (strategy.size(space).isEmpty()) {
      problems.error(
          strategyNode().place(),
          "how many trials? this strategy has no end of its own",
          "add trials: 50");
    }
    return OptionalInt.empty();
  }

  private void add(List<Finding> findings, Node node) {
    for (Finding finding : findings) {
      if (finding.severity() == Finding.Severity.ERROR) {
        problems.error(NodePath.place(node, finding.path()), finding.message());
      } else {
        problems.warning(NodePath.place(node, finding.path()), finding.message());
      }
    }
  }

  private record VaryingObjective(Bound<Objective> bound) implements StudyPlan.ObjectiveFactory {
    @Override
    public Objective create(Values values) {
      return bound.create(values);
    }

    @Override
    public String toString() {
      return bound.toString();
    }
  }
}
