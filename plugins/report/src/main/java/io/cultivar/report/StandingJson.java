package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import java.io.IOException;

/** Writes as JSON how a trial stands, for the pages of the report and the dashboard. */
public final class StandingJson {
  private StandingJson() {}

  /** Writes the fields of an object that was begun. */
  public static void fields(JsonGenerator json, Standing standing) throws IOException {
    json.writeNumberField("trial", standing.trial());
    json.writeNumberField("measured", standing.measured());
    json.writeStringField("verdict", standing.verdict().name());
    estimate(json, "mean", standing.mean());
    if (standing.behind().isPresent()) {
      estimate(json, "behind", standing.behind().get());
    }
    if (standing.p().isPresent()) {
      json.writeNumberField("p", standing.p().getAsDouble());
    }
  }

  private static void estimate(JsonGenerator json, String name, Estimate estimate)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("value", estimate.value());
    json.writeNumberField("low", estimate.low());
    json.writeNumberField("high", estimate.high());
    json.writeEndObject();
  }
}
