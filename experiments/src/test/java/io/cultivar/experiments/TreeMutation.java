package io.cultivar.experiments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One change to the tree that a YAML text stands for.
 *
 * @param kind what is done
 * @param at to which of its nodes
 * @param other with which of its other nodes, or which nasty value
 * @param flow whether it is written in one line
 */
record TreeMutation(Kind kind, int at, int other, boolean flow) {
  /** What can be done to a tree. */
  private enum Kind {
    SWAP,
    COPY,
    NASTY,
    DEEPEN,
    REMOVE,
    RENAME
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int DEEP = 50;

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "$",
          "$rate",
          "$$rate",
          "$nothing",
          "\0",
          "\ud83c",
          "\u001b[2J",
          "\u202e",
          "<b>&amp;</b>",
          "'; DROP TABLE study; --",
          "../../../../../../etc/passwd",
          "/",
          "/dev/zero",
          "/proc/self/mem",
          "file:///etc/passwd",
          "a".repeat(5_000),
          "9".repeat(5_000),
          "1e99999",
          "1e-99999",
          "-1e308",
          "4.9e-324",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "2147483647",
          "-2147483648",
          "0x7f",
          "1_000",
          "-0",
          "0.1",
          ".nan",
          ".inf",
          "-.inf",
          "null",
          "no",
          "PT-1S",
          "P99999999999D",
          "999999999999d",
          "io.cultivar.runner.Cultivar",
          "network:train-network",
          "train-network",
          "grid",
          "manual",
          "tpe",
          "csv",
          "dense",
          "softmax");

  /** A place in a tree: a container, and the key or index of one of its values. */
  private record Spot(JsonNode container, String key, int index) {
    JsonNode value() {
      return container.isArray() ? container.get(index) : container.get(key);
    }

    void set(JsonNode value) {
      if (container instanceof ArrayNode array) {
        array.set(index, value);
      } else {
        ((ObjectNode) container).set(key, value);
      }
    }
  }

  static TreeMutation of(int at, int other, int kind) {
    Kind[] kinds = Kind.values();
    // As many nasty values as all other changes together: there are so many of them.
    int chosen = Math.floorMod(kind, 2 * kinds.length);
    return new TreeMutation(
        chosen < kinds.length ? kinds[chosen] : Kind.NASTY, at, other, Math.floorMod(kind, 5) == 0);
  }

  /** The text with the change made; a text that stands for no tree stays as it is. */
  String apply(String text) {
    try {
      JsonNode root = YAML.readTree(text);
      List<Spot> spots = new ArrayList<>();
      collect(root, spots);
      if (spots.isEmpty()) {
        return text;
      }
      change(spots.get(Math.floorMod(at, spots.size())), spots);
      return flow ? JSON.writeValueAsString(root) : YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  private static void collect(JsonNode node, List<Spot> spots) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        spots.add(new Spot(array, "", i));
        collect(array.get(i), spots);
      }
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        spots.add(new Spot(object, entry.getKey(), 0));
        collect(entry.getValue(), spots);
      }
    }
  }

  private void change(Spot spot, List<Spot> spots) {
    JsonNode value = spot.value();
    Spot second = spots.get(Math.floorMod(other, spots.size()));
    JsonNode copied = second.value().deepCopy();
    switch (kind) {
      case SWAP -> {
        // Copies, so that a node can be put below itself.
        second.set(value.deepCopy());
        spot.set(copied);
      }
      case COPY -> spot.set(copied);
      case NASTY -> spot.set(TextNode.valueOf(nasty()));
      case DEEPEN -> spot.set(deepened(value));
      case REMOVE -> remove(spot);
      case RENAME -> {
        if (spot.container() instanceof ObjectNode object) {
          object.set(second.key().isEmpty() ? nasty() : second.key(), object.remove(spot.key()));
        }
      }
    }
  }

  private String nasty() {
    return NASTY.get(Math.floorMod(other, NASTY.size()));
  }

  private JsonNode deepened(JsonNode value) {
    JsonNode deep = value;
    for (int level = Math.floorMod(other, DEEP); level >= 0; level--) {
      deep =
          level % 2 == 0
              ? JsonNodeFactory.instance.arrayNode().add(deep)
              : JsonNodeFactory.instance.objectNode().set("type", deep);
    }
    return deep;
  }

  private static void remove(Spot spot) {
    if (spot.container() instanceof ArrayNode array) {
      array.remove(spot.index());
    } else {
      ((ObjectNode) spot.container()).remove(spot.key());
    }
  }
}
