package io.cultivar.runner.study;

import io.cultivar.api.run.StudyDescription;
import java.time.Instant;
import java.util.Map;

/** A description of a study without an experiment file. */
record Description(String name, long seed) implements StudyDescription {
  @Override
  public String experiment() {
    return "";
  }

  @Override
  public Instant started() {
    return Instant.EPOCH;
  }

  @Override
  public Map<String, String> provenance() {
    return Map.of();
  }
}
