package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON in small: what is asked and answered beside the studies themselves. */
final class Json {
  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /** Writes JSON. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** The text of some JSON, without line breaks. */
  static String text(Content content) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      content.write(json);
    }
    return out.toString();
  }

  /** A text in quotes. */
  static String quoted(String text) {
    try {
      return text(json -> json.writeString(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
