package io.cultivar.api.space;

/**
 * Divides [0, 1] among the evenly stepped values of a range, each owning the numbers nearest to it:
 * from half a step below to half a step above, measured on the scale.
 */
final class Stretch {
  private Stretch() {}

  /** The index of the value that owns a place. */
  static long index(double unit, double low, double step, long count, Scale scale) {
    double start = edge(0, low, step, scale);
    double end = edge(count, low, step, scale);
    double number = scale.back(start + unit * (end - start));
    long index = (long) Math.floor((number - low) / step + 0.5);
    return Math.min(count - 1, Math.max(0, index));
  }

  /** The middle of the places that a value owns. */
  static double middle(long index, double low, double step, long count, Scale scale) {
    double start = edge(0, low, step, scale);
    double end = edge(count, low, step, scale);
    double from = edge(index, low, step, scale);
    double to = edge(index + 1, low, step, scale);
    return ((from + to) / 2 - start) / (end - start);
  }

  /** Where the value of an index begins, on the scale; half of a positive low at the least. */
  private static double edge(long index, double low, double step, Scale scale) {
    double number = low + (index - 0.5) * step;
    return scale.forward(scale == Scale.LOG ? Math.max(number, low / 2) : number);
  }
}
