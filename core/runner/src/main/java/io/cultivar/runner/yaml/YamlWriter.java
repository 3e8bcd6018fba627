package io.cultivar.runner.yaml;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a tree as YAML that {@link YamlReader} reads as the same tree, places aside. */
public final class YamlWriter {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .build();

  private YamlWriter() {}

  /** The YAML of a tree, in lines that end. */
  public static String write(Node node) {
    StringWriter text = new StringWriter();
    try (YAMLGenerator generator = FACTORY.createGenerator(text)) {
      write(node, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void write(Node node, YAMLGenerator generator) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      generator.writeStartObject();
      for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
        generator.writeFieldName(entry.getKey());
        write(entry.getValue().value(), generator);
      }
      generator.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      generator.writeStartArray();
      for (Node item : sequence.items()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      if (scalar.empty()) {
        generator.writeNull();
      } else {
        generator.writeString(scalar.text());
      }
    }
  }
}
