package io.cultivar.report.chart;

import io.cultivar.api.space.Scale;
import java.util.List;

/**
 * An axis of numbers.
 *
 * @param name what they are
 * @param low the number at its begin, above 0 on a log scale
 * @param high the number at its end, above the other
 * @param scale how they are spread
 * @param whole whether only whole numbers have a meaning
 */
record NumberAxis(String name, double low, double high, Scale scale, boolean whole)
    implements Axis {
  /** Numbers are far from overflow up to here. */
  private static final double LARGEST = 1e300;

  /** Makes room around a range that is none. */
  NumberAxis {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      low = 0;
      high = 1;
    }
    low = Math.max(-LARGEST, Math.min(LARGEST, low));
    high = Math.max(-LARGEST, Math.min(LARGEST, high));
    scale = low > 0 ? scale : Scale.LINEAR;
    if (!(low < high)) {
      double around = whole || low == 0 ? 1 : Math.abs(low) * 0.1;
      high = low + around;
      low = scale == Scale.LOG ? low / 1.1 : low - around;
    }
  }

  /** A linear axis. */
  static NumberAxis linear(String name, double low, double high) {
    return new NumberAxis(name, low, high, Scale.LINEAR, false);
  }

  /** A linear axis of whole numbers. */
  static NumberAxis whole(String name, double low, double high) {
    return new NumberAxis(name, low, high, Scale.LINEAR, true);
  }

  /** A log axis. */
  static NumberAxis log(String name, double low, double high) {
    return new NumberAxis(name, low, high, Scale.LOG, false);
  }

  @Override
  public double place(double value) {
    double from = forward(low);
    double place = (forward(value) - from) / (forward(high) - from);
    return place >= 0 ? Math.min(1, place) : 0;
  }

  private double forward(double value) {
    return scale == Scale.LOG ? StrictMath.log10(value) : value;
  }

  @Override
  public List<Tick> ticks(int most) {
    // Within a power of ten, round numbers at equal distances say more.
    return scale == Scale.LOG && high / low >= 10
        ? LogTicks.of(this, most)
        : LinearTicks.of(this, most);
  }
}
