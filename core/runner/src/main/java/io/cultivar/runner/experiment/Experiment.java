package io.cultivar.runner.experiment;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.problem.Problem;
import io.cultivar.runner.study.StudyPlan;
import java.util.List;
import java.util.Optional;

/**
 * An experiment that was read and checked, and can run.
 *
 * @param source what was read
 * @param plan what the study does
 * @param executor where trials run, if the file says
 * @param listeners who the file says is told
 * @param warnings what the user should see
 */
public record Experiment(
    ExperimentSource source,
    StudyPlan plan,
    Optional<TrialExecutor> executor,
    List<StudyListener> listeners,
    List<Problem> warnings) {}
