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
 * @param executor where trials run, if the file says
 * @param listeners who the file says is told
 * @param warnings what the user should see
 */
public record Experiment(
    ExperimentSource source,
    Node.Mapping file,
    StudyPlan plan,
    List<Objective> variants,
    Optional<TrialExecutor> executor,
    List<StudyListener> listeners,
    List<Problem> warnings) {}
