package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts of trials, of which many are alike: each different one is written once. */
final class TextColumn {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final NumberColumn rows = new NumberColumn();

  /** Sets the text of a row. */
  void set(int row, String text) {
    Integer place = places.putIfAbsent(text, places.size());
    rows.set(row, place == null ? places.size() - 1 : place);
  }

  /** Writes the texts, and which of them each of so many rows has. */
  void write(JsonGenerator json, int count) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("texts");
    for (String text : places.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
    json.writeFieldName("rows");
    rows.write(json, count);
    json.writeEndObject();
  }
}
