package io.cultivar.runner.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.runner.problem.Keepable;
import io.cultivar.runner.problem.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** The lines of an exported study, an object each. Used by one thread. */
final class ExportLines {
  private final String file;
  private final BufferedReader in;
  private final ObjectMapper mapper = new ObjectMapper();
  private int line;

  /**
   * Gets ready to read.
   *
   * @param file what to call it in messages
   */
  ExportLines(String file, BufferedReader in) {
    this.file = file;
    this.in = in;
  }

  /** The object of the next line, or null at the end. */
  JsonNode next() throws IOException {
    line++;
    String text = readLine();
    if (text == null) {
      return null;
    }
    try {
      JsonNode node = mapper.readTree(text);
      if (!node.isObject()) {
        throw wrong("this is no object of an exported study");
      }
      if (!keepable(node)) {
        throw wrong("a text here holds NUL or half a character, which cannot be kept");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw wrong("this is not JSON");
    }
  }

  private String readLine() throws IOException {
    try {
      return in.readLine();
    } catch (CharacterCodingException e) {
      throw wrong("this is not text in UTF-8");
    }
  }

  private static boolean keepable(JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!Keepable.is(entry.getKey())) {
        return false;
      }
    }
    for (JsonNode below : node) {
      if (!keepable(below)) {
        return false;
      }
    }
    return !node.isTextual() || Keepable.is(node.textValue());
  }

  /** What is wrong with the present line. */
  IOException wrong(String what) {
    return new IOException(
        file + ":" + line + ":1  " + Printable.line(what) + "; nothing was imported");
  }

  /** A field that must be there. */
  JsonNode field(JsonNode object, String name) throws IOException {
    JsonNode field = object.get(name);
    if (field == null) {
      throw wrong("'" + name + "' is missing here");
    }
    return field;
  }

  /** A text that must be there. */
  String text(JsonNode object, String name) throws IOException {
    return text(field(object, name));
  }

  /** A text. */
  String text(JsonNode node) throws IOException {
    if (!node.isTextual()) {
      throw wrong(node + " is no text");
    }
    return node.textValue();
  }

  /** Bytes that must be there, in Base64. */
  byte[] bytes(JsonNode object, String name) throws IOException {
    try {
      return Base64.getDecoder().decode(text(object, name));
    } catch (IllegalArgumentException e) {
      throw wrong("'" + name + "' is not in Base64");
    }
  }

  /** A whole number that must be there, between two ends. */
  long whole(JsonNode object, String name, long low, long high) throws IOException {
    JsonNode number = field(object, name);
    boolean fits = number.isIntegralNumber() && number.canConvertToLong();
    if (!fits || number.longValue() < low || number.longValue() > high) {
      throw wrong("'" + name + "' cannot be " + number);
    }
    return number.longValue();
  }

  /** A count that must be there. */
  int count(JsonNode object, String name) throws IOException {
    return (int) whole(object, name, 0, Integer.MAX_VALUE);
  }

  /** One of the words of a kind. */
  <E extends Enum<E>> E constant(Class<E> type, String text) throws IOException {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("unknown '" + text + "'");
    }
  }
}
