package io.cultivar.runner.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the name that was probably meant. */
public final class Suggestions {
  /** How many names a hint lists at most. */
  private static final int LISTED = 30;

  private Suggestions() {}

  /** The hint lines for an unknown name: the nearest known one, and all that there are. */
  public static List<String> hint(String name, Iterable<String> known) {
    TreeSet<String> sorted = new TreeSet<>();
    known.forEach(sorted::add);
    if (sorted.isEmpty()) {
      return List.of();
    }
    List<String> listed = sorted.stream().limit(LISTED).toList();
    String all = "known: " + String.join(", ", listed) + (sorted.size() > LISTED ? ", …" : "");
    return List.of(
        closest(name, sorted).map(near -> "did you mean '" + near + "'?   " + all).orElse(all));
  }

  /** The name of the smallest distance, then the first by alphabet, if any is near enough. */
  public static Optional<String> closest(String name, Iterable<String> known) {
    List<String> candidates = new ArrayList<>();
    known.forEach(candidates::add);
    String wanted = plain(name);
    int limit = Math.max(1, wanted.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(wanted.length() - plain(candidate).length()) <= limit)
        .filter(candidate -> distance(wanted, plain(candidate)) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(wanted, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  /** The least number of insertions, deletions, changes and swaps of neighbours (Damerau, 1964). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, d[i - 2][j - 2] + 1);
        }
        d[i][j] = best;
      }
    }
    return d[a.length()][b.length()];
  }
}
