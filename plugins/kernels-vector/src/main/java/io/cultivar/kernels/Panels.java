package io.cultivar.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * The right factor of a product in panels of whole vectors. Where the columns do not come out even
 * the last panel begins earlier and overlaps the one before it: its results are computed twice, and
 * are the same. A factor narrower than a vector is one panel that reads beyond its columns.
 */
final class Panels {
  /** From this distance of rows on, panels are read too slowly from where they are. */
  private static final int FAR = 1024;

  private final List<Panel> panels = new ArrayList<>();
  private final float[] source;
  private final int at;
  private final int rowStep;
  private final int columnStep;
  private final int depth;
  private final int columns;
  private final boolean packed;
  private final Transposition transposition = new Transposition();

  private Panels(float[] source, int at, int rowStep, int columnStep, int depth, int columns) {
    this.source = source;
    this.at = at;
    this.rowStep = rowStep;
    this.columnStep = columnStep;
    this.depth = depth;
    this.columns = columns;
    int beyond = at + (depth - 1) * rowStep + Math.max(columns, Lanes.COUNT);
    this.packed = columnStep != 1 || rowStep >= FAR || beyond > source.length;
    int column = 0;
    while (column < columns) {
      int vectors = vectors(columns - column, columns);
      add(Math.max(0, Math.min(column, columns - vectors * Lanes.COUNT)), vectors);
      column += vectors * Lanes.COUNT;
    }
  }

  /**
   * A factor that is read row after row.
   *
   * @param step how far its rows are apart
   * @param depth how many rows it has
   */
  static Panels of(float[] values, int at, int step, int depth, int columns) {
    return new Panels(values, at, step, 1, depth, columns);
  }

  /**
   * The transpose of a matrix.
   *
   * @param step how far the matrix's rows, here the columns, are apart
   * @param depth how many rows the transpose has
   */
  static Panels transposed(float[] values, int at, int step, int depth, int columns) {
    return new Panels(values, at, 1, step, depth, columns);
  }

  /** How many vectors wide the next panel is: 4, 2 or 1, as registers and columns allow. */
  private static int vectors(int left, int columns) {
    int most = Lanes.COUNT >= 16 ? 4 : 2;
    int wanted = (left + Lanes.COUNT - 1) / Lanes.COUNT;
    int available = Math.max(1, columns / Lanes.COUNT);
    int vectors = most;
    while (vectors > 1 && (vectors > available || vectors / 2 >= wanted)) {
      vectors /= 2;
    }
    return vectors;
  }

  private void add(int column, int vectors) {
    int width = vectors * Lanes.COUNT;
    panels.add(
        packed
            ? new Panel(column, vectors, new float[depth * width], 0, width)
            : new Panel(column, vectors, source, at + column, rowStep));
  }

  /** The panels. */
  Panel[] toArray() {
    return panels.toArray(Panel[]::new);
  }

  /** How many columns the factor has. */
  int columns() {
    return columns;
  }

  /** How many rows the factor has. */
  int depth() {
    return depth;
  }

  /** Copies what panels of their own hold. */
  void pack() {
    if (packed) {
      for (int i = 0; i < panels.size(); i++) {
        Panel panel = panels.get(i);
        int width = Math.min(panel.vectors() * Lanes.COUNT, columns);
        int from = at + panel.column() * columnStep;
        if (columnStep == 1) {
          copy(panel, from, width);
        } else {
          transposition.copy(source, from, columnStep, panel.values(), panel.step(), depth, width);
        }
      }
    }
  }

  private void copy(Panel panel, int from, int width) {
    for (int k = 0; k < depth; k++) {
      System.arraycopy(source, from + k * rowStep, panel.values(), k * panel.step(), width);
    }
  }
}
