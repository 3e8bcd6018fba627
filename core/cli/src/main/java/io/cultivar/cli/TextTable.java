package io.cultivar.cli;

import io.cultivar.runner.problem.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns. Not thread-safe. */
final class TextTable {
  private static final int WIDEST = 40;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    this.header = header.stream().map(TextTable::cell).toList();
  }

  /** Adds a row with as many cells as the header has. */
  void add(List<String> cells) {
    rows.add(cells.stream().map(TextTable::cell).toList());
  }

  private static String cell(String text) {
    String safe = Printable.text(text).replace('\n', ' ');
    return safe.length() <= WIDEST ? safe : safe.substring(0, WIDEST - 1) + "…";
  }

  /** Prints it; numbers stand at the right of their column, text at the left. */
  void print(PrintStream out) {
    int[] width = new int[header.size()];
    boolean[] numbers = new boolean[header.size()];
    for (int column = 0; column < width.length; column++) {
      int at = column;
      width[column] =
          Math.max(
              header.get(at).length(),
              rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
      numbers[column] = rows.stream().allMatch(row -> numeric(row.get(at)));
    }
    out.println(line(header, width, numbers));
    rows.forEach(row -> out.println(line(row, width, numbers)));
  }

  private static boolean numeric(String cell) {
    return cell.isEmpty() || cell.equals("-") || cell.matches("-?[0-9.]+(e-?[0-9]+)?( ±.*)?");
  }

  private static String line(List<String> cells, int[] width, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < width.length; column++) {
      String cell = cells.get(column);
      String space = " ".repeat(width[column] - cell.length());
      line.append(column == 0 ? "  " : "   ");
      line.append(numbers[column] ? space + cell : cell + space);
    }
    return line.toString().stripTrailing();
  }
}
