package io.cultivar.runner.experiment;

import io.cultivar.api.network.Kernels;
import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.YamlReader;
import java.util.Optional;

/**
 * Reads experiments: YAML to tree, tree to components, components to a study that can run.
 * Thread-safe.
 */
public final class ExperimentReader {
  private final Registry registry;
  private final Optional<Kernels> kernels;

  /** A reader that knows the components of a registry. */
  public ExperimentReader(Registry registry) {
    this.registry = registry;
    this.kernels = KernelsChoice.warming(registry);
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
    return new Reading(registry, kernels, source, mapping, problems).experiment();
  }
}
