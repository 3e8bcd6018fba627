package io.cultivar.runner.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.cultivar.runner.problem.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The text that a document is read from, and what stands where in it. Immutable. */
final class YamlText {
  /** Marks that an empty scalar was meant as a text: quotes, or a block scalar. */
  private static final String TEXT_MARKS = "\"'|>";

  private static final Pattern ANCHOR =
      Pattern.compile("(?:![^\\s,\\[\\]{}]*\\s+)?&([^\\s,\\[\\]{}]+)");

  private final String source;
  private final String text;
  private final boolean located;
  private final int[] codePoints;

  /**
   * A text.
   *
   * @param source what to call it in places
   * @param text the YAML
   * @param located whether places have lines and columns
   */
  YamlText(String source, String text, boolean located) {
    this.source = source;
    this.text = text;
    this.located = located;
    this.codePoints = text.codePoints().toArray();
  }

  /** The YAML. */
  String text() {
    return text;
  }

  /** Where the text begins. */
  Place start() {
    return place(1, 1);
  }

  /** Where a token begins. */
  Place place(JsonLocation location) {
    return location == null ? start() : place(location.getLineNr(), location.getColumnNr());
  }

  private Place place(int line, int column) {
    return located
        ? new Place(source, Math.max(1, line), Math.max(1, column))
        : new Place(source, 0, 0);
  }

  /** Where the first character stands that YAML forbids. */
  Optional<Place> forbidden() {
    int line = 1;
    int column = 1;
    for (int c : codePoints) {
      if (!StreamReader.isPrintable(c)) {
        return Optional.of(place(line, column));
      }
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
    }
    return Optional.empty();
  }

  /** Whether an empty scalar between two locations is a text rather than nothing. */
  boolean quoted(JsonLocation from, JsonLocation to) {
    return between(from, to).chars().anyMatch(c -> TEXT_MARKS.indexOf(c) >= 0);
  }

  /** The anchor of a scalar between two locations, of which Jackson does not tell; or null. */
  String anchor(JsonLocation from, JsonLocation to) {
    int first = codePoints[Math.min((int) from.getCharOffset(), codePoints.length - 1)];
    if (first != '&' && first != '!') {
      return null;
    }
    Matcher anchor = ANCHOR.matcher(between(from, to));
    return anchor.lookingAt() ? anchor.group(1) : null;
  }

  private String between(JsonLocation from, JsonLocation to) {
    int start = (int) from.getCharOffset();
    return new String(codePoints, start, (int) to.getCharOffset() - start);
  }

  /** Where the parser found what is no YAML, at a token or within it. */
  Place place(JsonProcessingException e, JsonLocation token) {
    Mark mark = e.getCause() instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
    return mark == null ? place(token) : place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** What the parser says of it, and what to do. */
  String message(JsonProcessingException e) {
    String said = e.getOriginalMessage();
    if (said.startsWith("Expected a field name")) {
      return "a key must be plain text, not an alias, a list or a map";
    }
    if (said.contains("\\t(TAB)")) {
      return "not valid YAML: a tab stands here; indent with spaces";
    }
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
      said = marked.getProblem() + begun(marked);
    }
    return "not valid YAML: " + said.strip();
  }

  private String begun(MarkedYAMLException e) {
    Mark mark = e.getContextMark();
    if (e.getContext() == null || mark == null) {
      return "";
    }
    String where =
        located ? ", which begins at " + place(mark.getLine() + 1, mark.getColumn() + 1) : "";
    return " " + e.getContext() + where;
  }
}
