package io.cultivar.runner.store;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.study.Goal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The description of a study that got another name. */
record Renamed(
    String name,
    String experiment,
    List<String> settings,
    String directory,
    List<Goal> goals,
    long seed,
    Instant started,
    Map<String, String> provenance)
    implements StudyDescription {
  static Renamed of(StudyDescription was, String name) {
    return new Renamed(
        name,
        was.experiment(),
        was.settings(),
        was.directory(),
        was.goals(),
        was.seed(),
        was.started(),
        was.provenance());
  }
}
