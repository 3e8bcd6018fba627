package io.cultivar.runner.yaml;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;

/** Writes a tree as YAML that {@link YamlReader} reads as the same tree, places aside. */
public final class YamlWriter {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .build();

  /** With all but ASCII escaped. */
  private static final YAMLFactory ESCAPING = FACTORY.rebuild().dumperOptions(escaping()).build();

  private YamlWriter() {}

  private static DumperOptions escaping() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setAllowUnicode(false);
    return options;
  }

  /** The YAML of a tree, in lines that end, and with nothing that a terminal would obey. */
  public static String write(Node node) {
    String text = write(node, FACTORY);
    return Printable.text(text).equals(text) ? text : write(node, ESCAPING);
  }

  private static String write(Node node, YAMLFactory factory) {
    StringWriter text = new StringWriter();
    try (YAMLGenerator generator = factory.createGenerator(text)) {
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
