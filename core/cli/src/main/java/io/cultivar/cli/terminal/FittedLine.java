package io.cultivar.cli.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line that never is wider than its terminal: what matters least is left out first. Not
 * thread-safe.
 */
public final class FittedLine {
  private record Part(int rank, String before, Ink ink, String text) {}

  private final Terminal terminal;
  private final List<Part> parts = new ArrayList<>();

  /** An empty line. */
  public FittedLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Adds a part.
   *
   * @param rank 0: it stays; the higher, the sooner it is left out
   * @param before what stands between it and the part before it
   */
  public FittedLine add(int rank, String before, Ink ink, String text) {
    return insert(parts.size(), rank, before, ink, text);
  }

  /**
   * Adds a part among others.
   *
   * @param place how many parts there are before it
   */
  public FittedLine insert(int place, int rank, String before, Ink ink, String text) {
    parts.add(place, new Part(rank, terminal.text(before), ink, terminal.text(text)));
    return this;
  }

  /** How many columns are left; below 0: something will be left out. */
  public int spare() {
    return terminal.columns() - width();
  }

  /** The line, in colours. What must stay and has no room is cut at the end. */
  public String fit() {
    while (spare() < 0 && leaveOut()) {
      // Once more.
    }
    StringBuilder line = new StringBuilder();
    int room = terminal.columns();
    for (int i = 0; i < parts.size() && room > 0; i++) {
      Part part = parts.get(i);
      String before = terminal.cut(before(i), room);
      room -= TextWidth.of(before);
      String text = terminal.cut(part.text, room);
      room -= TextWidth.of(text);
      line.append(before).append(terminal.paint(part.ink, text));
    }
    return line.toString();
  }

  private int width() {
    int width = 0;
    for (int i = 0; i < parts.size(); i++) {
      width += TextWidth.of(before(i)) + TextWidth.of(parts.get(i).text);
    }
    return width;
  }

  private String before(int part) {
    return part == 0 ? "" : parts.get(part).before;
  }

  private boolean leaveOut() {
    int highest = parts.stream().map(Part::rank).max(Comparator.naturalOrder()).orElse(0);
    return highest > 0 && parts.removeIf(part -> part.rank == highest);
  }
}
