package io.cultivar.runner.yaml;

import io.cultivar.runner.problem.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds parts of a tree by a path such as {@code layers[1].activation}. */
public final class NodePath {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private NodePath() {}

  /** The place of what a path leads to, or of the last part of the way that there is. */
  public static Place place(Node from, String path) {
    Node node = from;
    Place place = from.place();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(1) != null && node instanceof Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get(step.group(1));
        if (entry == null) {
          return place;
        }
        node = entry.value();
        place = node.place();
      } else if (step.group(2) != null && node instanceof Node.Sequence sequence) {
        int index = Integer.parseInt(step.group(2));
        if (index >= sequence.items().size()) {
          return place;
        }
        node = sequence.items().get(index);
        place = node.place();
      } else {
        return place;
      }
    }
    return place;
  }
}
