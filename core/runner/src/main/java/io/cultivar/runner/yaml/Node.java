package io.cultivar.runner.yaml;

import io.cultivar.runner.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a YAML document. Immutable; an alias shares the node of its anchor. */
public sealed interface Node {
  /** Where it begins. */
  Place place();

  /** The node on one line, as YAML could be written. */
  String flow();

  /** How many nodes it and all below it are, an alias counted as often as it stands. */
  int weight();

  /**
   * A scalar, kept as the text that stands in the file: what it means is for its reader to say.
   *
   * @param place where it begins
   * @param text its text, without quotes
   * @param empty whether it is YAML's null
   */
  record Scalar(Place place, String text, boolean empty) implements Node {
    @Override
    public String flow() {
      return empty ? "null" : text;
    }

    @Override
    public int weight() {
      return 1;
    }
  }

  /**
   * A list.
   *
   * @param place where it begins
   * @param items its items
   * @param weight how many nodes it is
   */
  record Sequence(Place place, List<Node> items, int weight) implements Node {
    /** Counts and copies the items. */
    public Sequence(Place place, List<Node> items) {
      this(place, List.copyOf(items), 1 + items.stream().mapToInt(Node::weight).sum());
    }

    @Override
    public String flow() {
      return items.stream().map(Node::flow).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * A map.
   *
   * @param place where it begins
   * @param entries its entries by key, in the order of the file
   * @param weight how many nodes it is
   */
  record Mapping(Place place, Map<String, Entry> entries, int weight) implements Node {
    /** Counts and copies the entries. */
    public Mapping(Place place, Map<String, Entry> entries) {
      this(
          place,
          Collections.unmodifiableMap(new LinkedHashMap<>(entries)),
          1 + entries.values().stream().mapToInt(entry -> entry.value().weight()).sum());
    }

    /** The value of a key, or null. */
    public Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    /** The same map without some keys. */
    public Mapping without(List<String> keys) {
      Map<String, Entry> rest = new LinkedHashMap<>(entries);
      rest.keySet().removeAll(keys);
      return new Mapping(place, rest);
    }

    /** The same map with a key set. */
    public Mapping with(String key, Entry entry) {
      Map<String, Entry> all = new LinkedHashMap<>(entries);
      all.put(key, entry);
      return new Mapping(place, all);
    }

    @Override
    public String flow() {
      return entries.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue().value().flow())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /**
   * What stands under a key.
   *
   * @param place where the key begins
   * @param value the value
   */
  record Entry(Place place, Node value) {}
}
