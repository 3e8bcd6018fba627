package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How trials are drawn as dots: where there are many, smaller and paler ones, and not all. */
final class Dots {
  /** More are a blot, and a large file. */
  static final int MOST = 1500;

  private static final int BEST = 300;
  private static final int MANY = 300;

  private Dots() {}

  /** The trials to be drawn of a ranking: the best, and others evenly; the best last, on top. */
  static List<KeptTrial> of(List<KeptTrial> ranking) {
    List<KeptTrial> drawn = new ArrayList<>();
    if (ranking.size() <= MOST) {
      drawn.addAll(ranking);
    } else {
      drawn.addAll(ranking.subList(0, BEST));
      drawn.addAll(evenly(ranking.subList(BEST, ranking.size()), MOST - BEST));
    }
    Collections.reverse(drawn);
    return drawn;
  }

  /** So many of a list's elements at most, evenly, the first and the last among them. */
  static <T> List<T> evenly(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
    }
    return some;
  }

  /** What is said where not all trials of a ranking are drawn. */
  static String note(List<KeptTrial> ranking) {
    return ranking.size() <= MOST
        ? ""
        : MOST
            + " of "
            + ranking.size()
            + " trials are drawn: the best "
            + BEST
            + ", and others evenly.";
  }

  /** The radius of each of so many dots. */
  static double radius(int count) {
    return count > MANY ? 2.2 : 3.4;
  }

  /** The fill of each of so many dots. */
  static Fill fill(String colour, int count) {
    return new Fill(colour, count > MANY ? 0.4 : 0.7);
  }

  /** How far from its middle, from -0.5 to 0.5, a dot of a variant is: the same each time. */
  static double aside(int index) {
    double turns = index * 0.618034;
    return turns - Math.floor(turns) - 0.5;
  }
}
