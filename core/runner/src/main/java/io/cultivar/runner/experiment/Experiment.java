package io.cultivar.runner.experiment;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.study.Objective;
import io.cultivar.runner.problem.Problem;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * An experiment that was read and checked, and can run.
 *
 * @param source what was read
 * @param file its tree, with what replaced values of the file
 * @param plan what the study does
 * @param variants its objective with values filled in: all variants and ends of ranges
 * @param settings what else the file says
 * @param warnings what the user should see
 */
public record Experiment(
    ExperimentSource source,
    Node.Mapping file,
    StudyPlan plan,
    List<Objective> variants,
    Settings settings,
    List<Problem> warnings) {
  /** Where trials run, if the file says. */
  public Optional<TrialExecutor> executor() {
    return settings.executor();
  }

  /** Who the file says is told. */
  public List<StudyListener> listeners() {
    return settings.listeners();
  }
}
