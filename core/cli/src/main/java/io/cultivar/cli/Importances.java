package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.search.Importance;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much each parameter of a study matters.
 *
 * @param shares by the name of who estimates it, then by parameter; those who cannot tell are not
 *     there
 */
record Importances(Map<String, Map<String, Double>> shares) {
  /** So many trials are looked at, the first: enough for any estimate, and few enough to hold. */
  private static final int MOST = 5_000;

  /**
   * Asks all who estimate it; nothing where the study's experiment cannot be read here, as when one
   * of its plugins is not there.
   */
  static Importances of(Cultivar cultivar, StudyJournal journal) throws IOException {
    StudyPlan plan;
    try {
      plan = cultivar.experiment(journal.description().name(), Optional.empty()).plan();
    } catch (InvalidExperimentException e) {
      return new Importances(Map.of());
    }
    List<Trial> trials = new ArrayList<>();
    journal.read(
        Detail.RESULTS,
        0,
        trial -> {
          if (trial.number() == trials.size() && trials.size() < MOST) {
            trials.add(trial);
          }
        });
    Study study = plan.study(trials);
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (ComponentType type : cultivar.registry().all(Importance.class)) {
      Importance importance = (Importance) type.createDefault();
      Map<String, Double> found =
          importance.of(study, plan.scope().sharedRandom("importance/" + type.name()));
      if (!found.isEmpty()) {
        shares.put(type.name(), found);
      }
    }
    return new Importances(shares);
  }

  /** A line for each estimate, what matters most first. */
  void print(PrintStream out) {
    shares.forEach(
        (name, found) ->
            out.println(Printable.line("  importance by " + name + ": " + line(found))));
  }

  private static String line(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(share -> share.getKey() + " " + Math.round(100 * share.getValue()) + " %")
        .collect(Collectors.joining(", "));
  }
}
