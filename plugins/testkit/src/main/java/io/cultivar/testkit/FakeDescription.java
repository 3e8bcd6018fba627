package io.cultivar.testkit;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A study's description that is whatever a test says. */
public record FakeDescription(
    String name,
    String experiment,
    List<String> settings,
    String directory,
    List<Goal> goals,
    long seed,
    Instant started,
    Map<String, String> provenance)
    implements StudyDescription {
  /** A study that minimizes its loss. */
  public static FakeDescription of(String name) {
    return new FakeDescription(
        name,
        "experiment: " + name,
        List.of("trials=3"),
        "experiments",
        List.of(new Goal("loss", Direction.MINIMIZE)),
        42,
        Instant.ofEpochSecond(1_000_000),
        Map.of("java", "17"));
  }

  /** The same study with another experiment. */
  public FakeDescription withExperiment(String other) {
    return new FakeDescription(
        name, other, settings, directory, goals, seed, started, Map.of("java", "18"));
  }
}
