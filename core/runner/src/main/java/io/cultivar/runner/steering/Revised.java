package io.cultivar.runner.steering;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.study.Goal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A study with other settings. */
record Revised(StudyDescription study, List<String> settings) implements StudyDescription {
  Revised {
    settings = List.copyOf(settings);
  }

  @Override
  public String name() {
    return study.name();
  }

  @Override
  public String experiment() {
    return study.experiment();
  }

  @Override
  public String directory() {
    return study.directory();
  }

  @Override
  public List<Goal> goals() {
    return study.goals();
  }

  @Override
  public long seed() {
    return study.seed();
  }

  @Override
  public Instant started() {
    return study.started();
  }

  @Override
  public Map<String, String> provenance() {
    return study.provenance();
  }
}
