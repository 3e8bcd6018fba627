package io.cultivar.network.metric;

import io.cultivar.api.network.Block;

/** How predicted and target probabilities are read as labels. */
public final class Labels {
  private static final float THRESHOLD = 0.5f;

  private Labels() {}

  /**
   * Whether the columns are classes that exclude each other: there are several, and every row of
   * the targets has a single 1 and otherwise 0. If not, each column is a label of its own.
   */
  static boolean exclusive(float[] target, Block all) {
    if (all.width() == 1) {
      return false;
    }
    for (int from = all.offset(); from < all.end(); from += all.width()) {
      int ones = 0;
      for (int i = from; i < from + all.width(); i++) {
        if (target[i] == 1) {
          ones++;
        } else if (target[i] != 0) {
          return false;
        }
      }
      if (ones != 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The column of the largest number of the row that begins at an index, the first among equals.
   */
  public static int largest(float[] values, int from, int width) {
    int largest = 0;
    for (int j = 1; j < width; j++) {
      if (values[from + j] > values[from + largest]) {
        largest = j;
      }
    }
    return largest;
  }

  /** Whether a probability means yes. */
  public static boolean yes(float probability) {
    return probability >= THRESHOLD;
  }
}
