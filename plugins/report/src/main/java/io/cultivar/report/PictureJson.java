package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.picture.ScatterPlot;
import io.cultivar.api.picture.WorstCases;
import java.io.IOException;
import java.util.List;

/** Writes pictures of what a trial learned, as the page's scripts draw them. */
final class PictureJson {
  private final JsonGenerator json;

  PictureJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a picture. */
  void write(Picture picture) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", picture.title());
    if (picture instanceof ConfusionMatrix matrix) {
      json.writeStringField("kind", "confusion");
      texts("classes", matrix.classes());
      json.writeArrayFieldStart("counts");
      for (List<Integer> row : matrix.counts()) {
        numbers(row);
      }
      json.writeEndArray();
    } else if (picture instanceof Histogram histogram) {
      json.writeStringField("kind", "histogram");
      number("low", histogram.low());
      number("high", histogram.high());
      json.writeFieldName("counts");
      numbers(histogram.counts());
    } else if (picture instanceof NetworkDrawing drawing) {
      json.writeStringField("kind", "network");
      layers(drawing);
    } else if (picture instanceof ScatterPlot plot) {
      json.writeStringField("kind", "scatter");
      json.writeStringField("horizontal", plot.horizontal());
      json.writeStringField("vertical", plot.vertical());
      json.writeFieldName("x");
      numbers(plot.x());
      json.writeFieldName("y");
      numbers(plot.y());
    } else {
      WorstCases cases = (WorstCases) picture;
      json.writeStringField("kind", "worst");
      texts("columns", cases.columns());
      json.writeArrayFieldStart("rows");
      for (List<String> row : cases.rows()) {
        texts(row);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void layers(NetworkDrawing drawing) throws IOException {
    json.writeArrayFieldStart("layers");
    for (NetworkDrawing.Layer layer : drawing.layers()) {
      json.writeStartObject();
      json.writeStringField("name", layer.name());
      json.writeNumberField("units", layer.units());
      json.writeFieldName("weights");
      numbers(layer.weights());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    NumberColumn.write(json, value);
  }

  private void numbers(List<? extends Number> all) throws IOException {
    json.writeStartArray();
    for (Number number : all) {
      NumberColumn.write(json, number.doubleValue());
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> all) throws IOException {
    json.writeFieldName(name);
    texts(all);
  }

  private void texts(List<String> all) throws IOException {
    json.writeStartArray();
    for (String text : all) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
