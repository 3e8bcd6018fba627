package io.cultivar.runner.problem;

import java.util.Comparator;

/**
 * Where something stands in a text.
 *
 * @param source the file as the user named it, or what the text is
 * @param line the line, from 1; 0 where the source is so short that its name is its place
 * @param column the column, from 1
 */
public record Place(String source, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::source)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
