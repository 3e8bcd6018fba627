package io.cultivar.kernels;

import io.cultivar.api.network.Matrix;

/**
 * c[i][j] = start[j] + Σₖ a[i][k]·b[k][j], tile by tile. Where rows do not come out even the last
 * tiles begin earlier, as panels do.
 */
final class Multiplication {
  /** Vector units with so many lanes have 32 registers, others may have 16. */
  private static final boolean MANY_REGISTERS = Lanes.COUNT >= 16;

  private final Panels b;
  private final Panel[] panels;
  private final Matrix c;
  private final Operands operands;

  /** Results narrower than a vector, where there is no room behind them. */
  private final float[] aside;

  /** What is behind results narrower than a vector, while they are computed. */
  private final float[] behind = new float[Lanes.COUNT];

  /**
   * Prepares a product.
   *
   * @param start what the chains begin with, one for each column and a vector's length more
   * @param c receives the results
   */
  Multiplication(Factor a, Panels b, float[] start, Matrix c) {
    this.b = b;
    this.panels = b.toArray();
    this.c = c;
    boolean narrow = c.columns() < Lanes.COUNT;
    boolean room =
        c.dense() && c.offset() + c.rows() * c.columns() + Lanes.COUNT <= c.values().length;
    this.aside = new float[narrow && !room ? c.rows() * Lanes.COUNT : 0];
    this.operands =
        aside.length == 0
            ? new Operands(a, b.depth(), start, c.values(), c.stride())
            : new Operands(a, b.depth(), start, aside, Lanes.COUNT);
  }

  void compute() {
    b.pack();
    if (c.columns() >= Lanes.COUNT) {
      for (int p = 0; p < panels.length; p++) {
        multiply(panels[p], c.offset() + panels[p].column());
      }
    } else if (aside.length > 0) {
      multiply(panels[0], 0);
      copyFromAside();
    } else {
      // Rows rise, so each overwrites what the one before it wrote too far; all but the last.
      int end = c.offset() + c.rows() * c.columns();
      int over = Lanes.COUNT - c.columns();
      System.arraycopy(c.values(), end, behind, 0, over);
      multiply(panels[0], c.offset());
      System.arraycopy(behind, 0, c.values(), end, over);
    }
  }

  private void copyFromAside() {
    int width = c.columns();
    for (int i = 0; i < c.rows(); i++) {
      System.arraycopy(aside, i * Lanes.COUNT, c.values(), c.offset() + i * c.stride(), width);
    }
  }

  private void multiply(Panel panel, int to) {
    int rows = c.rows();
    int height = height(panel.vectors());
    int step = operands.rowStep();
    if (rows >= height) {
      for (int i = 0; i < rows; i += height) {
        int row = Math.min(i, rows - height);
        tile(panel, row, to + row * step);
      }
    } else {
      for (int row = 0; row < rows; row++) {
        row(panel, row, to + row * step);
      }
    }
  }

  private static int height(int vectors) {
    if (vectors == 4) {
      return 5;
    }
    return vectors == 2 && !MANY_REGISTERS ? 6 : 8;
  }

  private void tile(Panel panel, int row, int to) {
    if (panel.vectors() == 4) {
      Tile5x4.compute(operands, panel, row, to);
    } else if (panel.vectors() == 1) {
      Tile8x1.compute(operands, panel, row, to);
    } else if (MANY_REGISTERS) {
      Tile8x2.compute(operands, panel, row, to);
    } else {
      Tile6x2.compute(operands, panel, row, to);
    }
  }

  private void row(Panel panel, int row, int to) {
    switch (panel.vectors()) {
      case 4 -> Tile1x4.compute(operands, panel, row, to);
      case 2 -> Tile1x2.compute(operands, panel, row, to);
      default -> Tile1x1.compute(operands, panel, row, to);
    }
  }
}
