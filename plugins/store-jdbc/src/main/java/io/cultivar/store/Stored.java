package io.cultivar.store;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was read, as the api hands it over. */
final class Stored {
  private Stored() {}

  record StoredTrial(
      int number,
      Values values,
      State state,
      Measurement metrics,
      List<Measurement> repeats,
      List<Report> reports,
      Optional<String> failure,
      boolean byHand,
      Optional<String> worker,
      String beganAt,
      String endedAt)
      implements KeptTrial {
    @Override
    public Optional<Instant> began() {
      return Optional.ofNullable(beganAt).map(Instant::parse);
    }

    @Override
    public Optional<Instant> ended() {
      return Optional.ofNullable(endedAt).map(Instant::parse);
    }
  }

  record StoredDescription(
      String name,
      String experiment,
      List<String> settings,
      String directory,
      List<Goal> goals,
      long seed,
      Instant started,
      Map<String, String> provenance)
      implements StudyDescription {}

  record StoredSummary(
      StudyDescription description,
      Map<Trial.State, Integer> trials,
      OptionalDouble best,
      Instant changed)
      implements StudySummary {}

  record StoredNote(Instant at, String kind, String text) implements StudyNote {}
}
