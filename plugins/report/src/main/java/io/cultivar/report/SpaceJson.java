package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import java.io.IOException;

/** Writes what a study varies. */
final class SpaceJson {
  private final JsonGenerator json;

  SpaceJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the parameters of a space, in order. */
  void write(SearchSpace space) throws IOException {
    json.writeStartArray();
    for (Parameter parameter : space.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeBooleanField("conditional", !parameter.branches().isEmpty());
      if (parameter instanceof RealParameter real) {
        range("real", real.low(), real.high(), real.scale());
      } else if (parameter instanceof IntParameter whole) {
        range("int", (double) whole.low(), (double) whole.high(), whole.scale());
      } else {
        json.writeStringField("kind", "choice");
        json.writeArrayFieldStart("labels");
        for (String label : ((ChoiceParameter) parameter).labels()) {
          json.writeString(label);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void range(String kind, double low, double high, Scale scale) throws IOException {
    json.writeStringField("kind", kind);
    json.writeNumberField("low", low);
    json.writeNumberField("high", high);
    json.writeBooleanField("log", scale == Scale.LOG);
  }
}
