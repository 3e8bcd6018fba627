package io.cultivar.runner.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Keepable;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

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

  private static final String YAML_TAG = "tag:yaml.org,2002:";

  private final YamlText text;
  private final YAMLParser parser;
  private final Problems problems;
  private final Map<String, Node> anchors = new HashMap<>();
  private int nodes;

  private YamlReader(YamlText text, YAMLParser parser, Problems problems) {
    this.text = text;
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
    return read(new YamlText(source, text, true), problems);
  }

  /** Reads a text so short that its source is place enough, such as a value of a command line. */
  public static Node readValue(String source, String text, Problems problems)
      throws InvalidExperimentException {
    return read(new YamlText(source, text, false), problems);
  }

  private static Node read(YamlText text, Problems problems) throws InvalidExperimentException {
    int length = text.text().length();
    if (length > MAX_CHARACTERS) {
      throw stop(
          problems,
          text.start(),
          "too large: " + length + " characters; " + MAX_CHARACTERS + " are allowed");
    }
    Optional<Place> forbidden = text.forbidden();
    if (forbidden.isPresent()) {
      throw stop(
          problems,
          forbidden.get(),
          "a control character stands here, which YAML forbids; remove it, or write it as"
              + " \\xXX within double quotes");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS + 1);
    options.setNestingDepthLimit(MAX_DEPTH + 10);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
    try (YAMLParser parser = factory.createParser(text.text())) {
      return new YamlReader(text, parser, problems).document();
    } catch (IOException e) {
      throw stop(problems, text.start(), "cannot be read: " + e.getMessage());
    }
  }

  private Node document() throws IOException, InvalidExperimentException {
    if (next() == null) {
      throw stop(problems, text.start(), "there is nothing here; an experiment is a map");
    }
    Node root = node(0);
    if (next() != null) {
      problems.error(here(), "a second document begins here; put each experiment in its own file");
    }
    return root;
  }

  private Node node(int depth) throws IOException, InvalidExperimentException {
    Place place = here();
    checkDepth(place, depth);
    if (parser.isCurrentAlias()) {
      return alias(place, parser.getText(), depth);
    }
    String anchor = anchor();
    if (parser.getTypeId() != null) {
      problems.error(
          place, "the tag '" + tag(parser.getTypeId()) + "' is not understood here; leave it out");
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

  private String anchor() throws IOException {
    if (parser.currentToken().isScalarValue()) {
      return text.anchor(parser.currentTokenLocation(), parser.currentLocation());
    }
    return parser.getObjectId() == null ? null : parser.getObjectId().toString();
  }

  private Node alias(Place place, String name, int depth) throws InvalidExperimentException {
    Node node = anchors.get(name);
    if (node == null) {
      throw stop(problems, place, "no anchor '&" + name + "' stands before its alias");
    }
    count(place, node.weight());
    checkDepth(place, depth + height(node));
    return node;
  }

  private Node scalar(Place place) throws IOException {
    String scalar = parser.getText() == null ? "" : parser.getText();
    boolean empty =
        parser.currentToken() == JsonToken.VALUE_NULL
            || (scalar.isEmpty()
                && !text.quoted(parser.currentTokenLocation(), parser.currentLocation()));
    checkKeepable(place, scalar);
    return new Node.Scalar(place, scalar, empty);
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
      checkKeepable(keyPlace, key);
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
            "it is first given at " + before.place());
      }
    }
    return new Node.Mapping(place, entries);
  }

  private void checkKeepable(Place place, String text) {
    if (!Keepable.is(text)) {
      problems.error(place, "this holds NUL or half a character, which cannot be kept");
    }
  }

  /** How many levels a node has below itself. */
  private static int height(Node node) {
    int below = -1;
    if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        below = Math.max(below, height(item));
      }
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries().values()) {
        below = Math.max(below, height(entry.value()));
      }
    }
    return below + 1;
  }

  private void checkDepth(Place place, int depth) throws InvalidExperimentException {
    if (depth > MAX_DEPTH) {
      throw stop(problems, place, "nested more than " + MAX_DEPTH + " deep");
    }
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

  private JsonToken next() throws IOException, InvalidExperimentException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw stop(problems, text.place(e, parser.currentTokenLocation()), text.message(e));
    }
  }

  private Place here() {
    return text.place(parser.currentTokenLocation());
  }

  private static String tag(String type) {
    return type.startsWith(YAML_TAG) ? "!!" + type.substring(YAML_TAG.length()) : "!" + type;
  }

  private static InvalidExperimentException stop(Problems problems, Place place, String message) {
    problems.error(place, message);
    return new InvalidExperimentException(problems.sorted());
  }
}
