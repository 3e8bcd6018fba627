package io.cultivar.runner.account;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.search.Importance;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.study.StudyPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much each parameter of a study matters, as all estimate it who can. */
public final class Importances {
  /** So many trials are looked at, the first: enough for any estimate, and few enough to hold. */
  private static final int MOST = 2_000;

  private Importances() {}

  /**
   * Asks all who estimate it.
   *
   * @return shares by the name of who estimates them, then by parameter; those who cannot tell are
   *     not there
   */
  public static Map<String, Map<String, Double>> of(
      Registry registry, StudyPlan plan, StudyJournal journal) throws IOException {
    List<Trial> trials = new ArrayList<>();
    journal.read(
        Detail.RESULTS,
        0,
        MOST - 1,
        trial -> {
          if (trial.number() == trials.size()) {
            trials.add(trial);
          }
        });
    Study study = plan.study(trials);
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (ComponentType type : registry.all(Importance.class)) {
      Importance importance = (Importance) type.createDefault();
      Map<String, Double> found =
          importance.of(study, plan.scope().sharedRandom("importance/" + type.name()));
      if (!found.isEmpty()) {
        shares.put(type.name(), found);
      }
    }
    return Collections.unmodifiableMap(shares);
  }
}
