package io.cultivar.runner.resume;

import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where two experiments differ.
 *
 * @param path the way to it, such as {@code objective.layers[0].units}
 * @param was what stood there, if anything
 * @param is what stands there now, if anything
 */
record Difference(String path, Optional<String> was, Optional<String> is) {
  /** Whether it is within the value of a key of the file. */
  boolean isIn(String key) {
    return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
  }

  /** All differences in the values of two experiments, in the order of the first. */
  static List<Difference> between(Node.Mapping was, Node.Mapping is) {
    List<Difference> found = new ArrayList<>();
    compare("", was, is, found);
    return found;
  }

  private static void compare(String path, Node was, Node is, List<Difference> found) {
    if (was instanceof Node.Mapping first && is instanceof Node.Mapping second) {
      Set<String> keys = new LinkedHashSet<>(first.entries().keySet());
      keys.addAll(second.entries().keySet());
      for (String key : keys) {
        compare(path.isEmpty() ? key : path + "." + key, first.get(key), second.get(key), found);
      }
    } else if (was instanceof Node.Sequence first
        && is instanceof Node.Sequence second
        && first.items().size() == second.items().size()) {
      for (int i = 0; i < first.items().size(); i++) {
        compare(path + "[" + i + "]", first.items().get(i), second.items().get(i), found);
      }
    } else if (!text(was).equals(text(is))) {
      found.add(new Difference(path, text(was), text(is)));
    }
  }

  private static Optional<String> text(Node node) {
    return Optional.ofNullable(node).map(Node::flow);
  }

  /** The difference in a line. */
  @Override
  public String toString() {
    return Printable.line(path + ": " + was.orElse("not there") + ", now " + is.orElse("gone"));
  }
}
