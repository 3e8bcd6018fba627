package io.cultivar.cli;

import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of a table. Not thread-safe. */
final class TableColumn {
  /** From this rank on a column is left out before anything is shortened to a hint of itself. */
  static final int DISPENSABLE = 1_000;

  /** How much room text may take, and whether names may lose what stands before their last dot. */
  record Room(int longest, boolean shortNames) {}

  /** A number, its fraction or exponent, and how far it spreads. */
  private static final Pattern NUMBER =
      Pattern.compile("(-?[0-9]+)((?:\\.[0-9]+)?(?:e-?[0-9]+)?)( ± .*)?");

  /** What may stand among numbers. */
  private static final Set<String> NO_NUMBER = Set.of("-", "NaN", "Infinity", "-Infinity");

  private final String name;
  private final int rank;
  private final List<String> cells = new ArrayList<>();

  /**
   * One without cells.
   *
   * @param rank 0: it is always shown; the higher, the sooner it is left out
   */
  TableColumn(String name, int rank) {
    this.name = name;
    this.rank = rank;
  }

  void add(String cell) {
    cells.add(cell);
  }

  String name() {
    return name;
  }

  int rank() {
    return rank;
  }

  /** How wide it is with so much room. */
  int width(Room room, Terminal terminal) {
    return widest(cells(room, terminal));
  }

  /** Its name and its cells, all of one width; numbers have their points below each other. */
  List<String> cells(Room room, Terminal terminal) {
    boolean numeric = cells.stream().allMatch(TableColumn::numeric);
    List<String> aligned = new ArrayList<>();
    if (numeric) {
      aligned.addAll(points(terminal));
    } else {
      cells.forEach(cell -> aligned.add(terminal.cut(cell, room.longest)));
    }
    int widest = widest(aligned);
    aligned.add(0, terminal.cut(header(room, widest), room.longest));
    int width = widest(aligned);
    aligned.replaceAll(
        cell -> numeric ? TextWidth.padLeft(cell, width) : TextWidth.padRight(cell, width));
    return aligned;
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(TextWidth::of).max().orElse(0);
  }

  private String header(Room room, int enough) {
    int dot = name.lastIndexOf('.');
    return room.shortNames && dot > 0 && TextWidth.of(name) > enough
        ? "…" + name.substring(dot + 1)
        : name;
  }

  private static boolean numeric(String cell) {
    return cell.isEmpty() || NO_NUMBER.contains(cell) || NUMBER.matcher(cell).matches();
  }

  private List<String> points(Terminal terminal) {
    int[] widths = new int[3];
    List<String[]> parts = new ArrayList<>();
    for (String cell : cells) {
      Matcher matcher = NUMBER.matcher(cell);
      String[] found = {cell, "", ""};
      if (matcher.matches()) {
        for (int i = 0; i < found.length; i++) {
          String part = matcher.group(i + 1);
          found[i] = part == null ? "" : terminal.text(part);
        }
      }
      for (int i = 0; i < found.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(found[i]));
      }
      parts.add(found);
    }
    return parts.stream()
        .map(
            part ->
                TextWidth.padLeft(part[0], widths[0])
                    + TextWidth.padRight(part[1], widths[1])
                    + TextWidth.padRight(part[2], widths[2]))
        .toList();
  }
}
