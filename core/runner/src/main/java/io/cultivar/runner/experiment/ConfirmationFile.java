package io.cultivar.runner.experiment;

import io.cultivar.api.study.Trial;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment that evaluates the best trials of a study again, with random numbers that no trial
 * of the study had and that all of them share. What all trials of the study share, such as how data
 * is split, it shares with them.
 */
public final class ConfirmationFile {
  private ConfirmationFile() {}

  /**
   * The name of a study's confirmation.
   *
   * @param number counts its confirmations, from 1: there is another where others turned out best
   */
  public static String name(String study, int number) {
    return study + "-confirm" + (number == 1 ? "" : "-" + number);
  }

  /**
   * The experiment before it is read.
   *
   * @param experiment the study's
   * @param study the study's name
   * @param name that of the confirmation
   * @param best the trials, the best first
   */
  public static ExperimentSource of(
      Experiment experiment, String study, String name, List<Trial> best) {
    StudyPlan plan = experiment.plan();
    boolean paired = plan.scope().numbering().paired();
    Map<String, String> confirms = new LinkedHashMap<>();
    confirms.put("study", study);
    confirms.put("from-repeat", Integer.toString(paired ? plan.limits().repeats() : 0));
    Confirm wanted = experiment.settings().confirm().orElseThrow();
    TrialsFile file =
        TrialsFile.of(experiment, name, best)
            .with("repeats", Integer.toString(wanted.repeats()))
            .with("paired", "true")
            .with("confirms", confirms);
    return new ExperimentSource(
        name, YamlWriter.write(file.tree()), experiment.source().directory(), List.of());
  }
}
