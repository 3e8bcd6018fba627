package io.cultivar.search;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Scale;

/** Chooses a few of a range's whole numbers: evenly spaced on its scale, and all different. */
final class GridPoints {
  private GridPoints() {}

  /**
   * The places of the chosen numbers in the order of all, rising, both ends among them.
   *
   * @param count how many, at most as many as there are
   */
  static long[] of(IntParameter range, int count) {
    long size = range.size().orElseThrow();
    long[] places = new long[count];
    for (int i = 0; i < count; i++) {
      double unit = count == 1 ? 0.5 : (double) i / (count - 1);
      double number = number(range, unit);
      long nearest = Math.round((number - range.low()) / range.step());
      long least = i == 0 ? 0 : places[i - 1] + 1;
      long most = size - (count - i);
      places[i] = Math.min(most, Math.max(least, nearest));
    }
    return places;
  }

  private static double number(IntParameter range, double unit) {
    double low = range.low();
    double high = range.high();
    return range.scale() == Scale.LOG
        ? low * StrictMath.pow(high / low, unit)
        : low + unit * (high - low);
  }
}
