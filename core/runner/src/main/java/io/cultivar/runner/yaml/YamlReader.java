package io.cultivar.runner.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one YAML document into a {@link Node}, by Jackson's token stream.
 *
 * <p>Anchors and aliases work, within bounds; duplicate keys, merge keys, tags, a second document
 * and keys that are not plain text are problems with a place. Each reader reads one text.
 */
public final class YamlReader {
  /** How many characters a text may have. */
  public static final int MAX_CHARACTERS = 3_000_000;

  /** How deep nodes may nest. */
  public static final int MAX_DEPTH = 40;

  /** How many nodes a document may have after its aliases are followed. */
  public static final int MAX_NODES = 200_000;

  private final String source;
  private final YAMLParser parser;
  private final Problems problems;
  private final Map<String, Node> anchors = new HashMap<>();
  private int nodes;

  private YamlReader(String source, YAMLParser parser, Problems problems) {
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * Reads a text.
   *
   * @param source what to call it in places
   * @param text the YAML
   * @param problems receives what is wrong but lets reading go on, such as duplicate keys
   * @throws InvalidExperimentException if it cannot be read on, with all problems so far
   */
  public static Node read(String source, String text, Problems problems)
      throws InvalidExperimentException {
    if (text.length() > MAX_CHARACTERS) {
      throw stop(
          problems,
          new Place(source, 1, 1),
          "the file has " + text.length() + " characters; " + MAX_CHARACTERS + " are allowed");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS + 1);
    options.setNestingDepthLimit(MAX_DEPTH + 10);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
    try (YAMLParser parser = factory.createParser(text)) {
      return new YamlReader(source, parser, problems).document();
    } catch (JsonProcessingException e) {
      throw stop(problems, syntaxPlace(source, e), syntaxMessage(e));
    } catch (IOException e) {
      throw stop(problems, new Place(source, 1, 1), "cannot be read: " + e.getMessage());
    }
  }

  private Node document() throws IOException, InvalidExperimentException {
    if (next() == null) {
      throw stop(problems, new Place(source, 1, 1), "the file is empty");
    }
    Node root = node(0);
    if (next() != null) {
      problems.error(here(), "a second document begins here; put each experiment in its own file");
    }
    return root;
  }

  private Node node(int depth) throws IOException, InvalidExperimentException {
    Place place = here();
    if (depth > MAX_DEPTH) {
      throw stop(problems, place, "nested more than " + MAX_DEPTH + " deep");
    }
    if (parser.isCurrentAlias()) {
      return alias(place, parser.getText());
    }
    String anchor = parser.getObjectId() == null ? null : parser.getObjectId().toString();
    if (parser.getTypeId() != null) {
      problems.error(
          place, "the tag '!" + parser.getTypeId() + "' is not understood here; leave it out");
    }
    count(place, 1);
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> mapping(place, depth);
          case START_ARRAY -> sequence(place, depth);
          default -> scalar(place);
        };
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private Node alias(Place place, String name) throws InvalidExperimentException {
    Node node = anchors.get(name);
    if (node == null) {
      throw stop(problems, place, "no anchor '&" + name + "' stands before its alias");
    }
    count(place, node.weight());
    return node;
  }

  private Node scalar(Place place) throws IOException {
    boolean empty = parser.currentToken() == JsonToken.VALUE_NULL;
    String text = parser.getText();
    return new Node.Scalar(place, text == null ? "" : text, empty);
  }

  private Node sequence(Place place, int depth) throws IOException, InvalidExperimentException {
    List<Node> items = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private Node mapping(Place place, int depth) throws IOException, InvalidExperimentException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      Place keyPlace = here();
      String key = parser.currentName();
      if (parser.isCurrentAlias()) {
        throw stop(problems, keyPlace, "an alias cannot be a key; write the key itself");
      }
      next();
      Node value = node(depth + 1);
      if (key.equals("<<")) {
        problems.error(
            keyPlace, "merge keys are not supported; write the options out, or alias whole values");
        continue;
      }
      Node.Entry before = entries.putIfAbsent(key, new Node.Entry(keyPlace, value));
      if (before != null) {
        problems.error(
            keyPlace,
            "'" + key + "' stands here a second time",
            "it is first given at line " + before.place().line());
      }
    }
    return new Node.Mapping(place, entries);
  }

  private void count(Place place, int more) throws InvalidExperimentException {
    if (more > MAX_NODES - nodes) {
      throw stop(
          problems,
          place,
          "too large: more than " + MAX_NODES + " values once its aliases are followed");
    }
    nodes += more;
  }

  private JsonToken next() throws IOException {
    return parser.nextToken();
  }

  private Place here() {
    return place(source, parser.currentTokenLocation());
  }

  private static Place place(String source, JsonLocation location) {
    return location == null
        ? new Place(source, 1, 1)
        : new Place(source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static InvalidExperimentException stop(Problems problems, Place place, String message) {
    problems.error(place, message);
    return new InvalidExperimentException(problems.sorted());
  }

  private static Place syntaxPlace(String source, JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
    return place(source, e.getLocation());
  }

  private static String syntaxMessage(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
      String context = marked.getContext() == null ? "" : ", " + marked.getContext();
      return "not valid YAML: " + marked.getProblem() + context;
    }
    return "not valid YAML: " + e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
