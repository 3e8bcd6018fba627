package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Trial.State;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** The list of all studies as JSON. */
final class StudyList {
  private StudyList() {}

  static String json(Laboratory laboratory) throws IOException {
    return Json.text(
        json -> {
          json.writeStartArray();
          for (StudySummary study : laboratory.studies()) {
            write(json, study, laboratory);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, StudySummary study, Laboratory laboratory)
      throws IOException {
    StudyDescription description = study.description();
    json.writeStartObject();
    json.writeStringField("name", description.name());
    json.writeStringField("metric", description.goals().get(0).metric());
    json.writeBooleanField(
        "maximize", description.goals().get(0).direction() == Direction.MAXIMIZE);
    json.writeStringField("progress", laboratory.progress(description.name()).name());
    if (study.best().isPresent()) {
      json.writeNumberField("best", study.best().getAsDouble());
    }
    json.writeStringField("started", description.started().toString());
    json.writeStringField("changed", study.changed().toString());
    json.writeObjectFieldStart("trials");
    for (Map.Entry<State, Integer> state : study.trials().entrySet()) {
      json.writeNumberField(state.getKey().name().toLowerCase(Locale.ROOT), state.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
