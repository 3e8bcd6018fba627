package io.cultivar.network.picture;

import java.util.List;

/**
 * Samples, and what was predicted for them as metrics see it. Nobody changes the arrays.
 *
 * @param rows for each sample its row of the table, from 0
 * @param truth for each sample its targets
 * @param predicted for each sample as many predictions
 */
public record Cases(int[] rows, float[] truth, float[] predicted) {
  /** The samples of all, one part after the other. */
  public static Cases join(List<Cases> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int width = parts.get(0).width();
    int count = parts.stream().mapToInt(Cases::count).sum();
    Cases all = new Cases(new int[count], new float[count * width], new float[count * width]);
    int from = 0;
    for (Cases part : parts) {
      System.arraycopy(part.rows, 0, all.rows, from, part.count());
      System.arraycopy(part.truth, 0, all.truth, from * width, part.truth.length);
      System.arraycopy(part.predicted, 0, all.predicted, from * width, part.truth.length);
      from += part.count();
    }
    return all;
  }

  /** How many samples there are. */
  int count() {
    return rows.length;
  }

  /** How many targets a sample has. */
  int width() {
    return truth.length / rows.length;
  }
}
