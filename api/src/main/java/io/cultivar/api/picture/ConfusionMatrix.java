package io.cultivar.api.picture;

import java.util.List;

/**
 * How often each class was taken for each.
 *
 * @param title what it shows
 * @param classes the names of the classes
 * @param counts a row for each true class, with a count for each class that was predicted
 */
public record ConfusionMatrix(String title, List<String> classes, List<List<Integer>> counts)
    implements Picture {
  /** Copies the lists and checks that there is a count for each pair. */
  public ConfusionMatrix {
    classes = List.copyOf(classes);
    counts = counts.stream().map(List::copyOf).toList();
    int count = classes.size();
    if (counts.size() != count || counts.stream().anyMatch(row -> row.size() != count)) {
      throw new IllegalArgumentException("counts must be " + count + " × " + count);
    }
  }
}
