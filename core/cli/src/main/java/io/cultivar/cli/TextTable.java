package io.cultivar.cli;

import io.cultivar.cli.terminal.Ink;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.TextWidth;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns. Not thread-safe. */
final class TextTable {
  private static final String MARK = "▸ ";

  private final List<TableColumn> columns;
  private int rows;
  private int marked = -1;

  /** One without rows, no column of which matters less than another. */
  TextTable(List<String> header) {
    this.columns = header.stream().map(name -> new TableColumn(name, 0)).toList();
  }

  private TextTable(List<TableColumn> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** One with such columns, which have no cells yet. */
  static TextTable of(List<TableColumn> columns) {
    return new TextTable(List.copyOf(columns), 0);
  }

  /** Adds a row with as many cells as the header has. */
  void add(List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(cells.get(i));
    }
    rows++;
  }

  /** Marks the row that was added last as the best. */
  void mark() {
    marked = rows - 1;
  }

  /** Prints it whole; numbers stand at the right of their column, text at the left. */
  void print(PrintStream out) {
    print(out, Terminal.NONE);
  }

  /**
   * Prints as much of it as fits.
   *
   * @return the names of the columns that were left out
   */
  List<String> print(PrintStream out, Terminal terminal) {
    TableFit fit = TableFit.of(columns, terminal);
    List<List<String>> cells =
        fit.columns().stream().map(column -> column.cells(fit.room(), terminal)).toList();
    out.println(line("  ", cells, 0, terminal));
    for (int row = 0; row < rows; row++) {
      boolean best = row == marked && terminal.bounded();
      String line = line(best ? MARK : "  ", cells, row + 1, terminal);
      out.println(terminal.paint(best ? Ink.BEST : Ink.PLAIN, line));
    }
    List<String> leftOut = new ArrayList<>(columns.stream().map(TableColumn::name).toList());
    fit.columns().forEach(column -> leftOut.remove(column.name()));
    return leftOut;
  }

  private static String line(String margin, List<List<String>> cells, int row, Terminal terminal) {
    StringBuilder line = new StringBuilder(terminal.text(margin));
    for (int column = 0; column < cells.size(); column++) {
      line.append(column == 0 ? "" : " ".repeat(TableFit.GAP)).append(cells.get(column).get(row));
    }
    return TextWidth.cut(line.toString().stripTrailing(), terminal.columns(), terminal.text("…"));
  }
}
