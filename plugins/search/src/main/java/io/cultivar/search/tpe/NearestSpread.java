package io.cultivar.search.tpe;

import java.util.Arrays;

/**
 * Widths of kernels that follow the points: each kernel is as wide on an axis as its √n nearest
 * points are spread there, times Scott's factor. So it is narrow where points are dense, and long
 * where they lie along a valley (the variable kernels of Breiman, Meisel and Purcell, 1977, with
 * the nearest points of Vincent and Bengio, "Manifold Parzen windows", 2002).
 *
 * <p>Few neighbours say little about single axes: what they say is drawn towards the mean of all
 * axes, the more the fewer they are.
 */
final class NearestSpread {
  /** What a difference of variants, or of being active, adds to the square of a distance. */
  private static final double DIFFERENT = 0.25;

  /** The spread that is assumed of a single point. */
  private static final double ALONE = 0.2;

  private final Axes axes;
  private final double[][] points;
  private final int nearest;

  NearestSpread(Axes axes, double[][] points) {
    this.axes = axes;
    this.points = points;
    int wanted = Math.max(2, (int) Math.ceil(Math.sqrt(points.length)));
    this.nearest = Math.min(points.length - 1, wanted);
  }

  /** Standard deviations by axis, then by point. */
  double[][] widths() {
    double[][] widths = new double[axes.width()][points.length];
    double scott = StrictMath.pow(Math.max(1, nearest), -1.0 / (axes.width() + 4));
    for (int i = 0; i < points.length; i++) {
      double[] spread = shrunk(squares(i), points[i]);
      for (int axis : axes.numbers()) {
        double floor = axes.floor(axis);
        double square = spread[axis] * scott * scott + floor * floor;
        widths[axis][i] = Math.min(1, Math.sqrt(square));
      }
    }
    return widths;
  }

  /** The mean square of the differences from a point to its nearest, by axis. */
  private double[] squares(int point) {
    double[] squares = new double[axes.width()];
    if (nearest <= 0) {
      Arrays.fill(squares, ALONE * ALONE);
      return squares;
    }
    double[] distances = distances(point);
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    int taken = 0;
    for (int j = 0; j < points.length && taken < nearest; j++) {
      if (j != point && distances[j] <= sorted[nearest - 1]) {
        add(point, j, squares);
        taken++;
      }
    }
    for (int axis : axes.numbers()) {
      squares[axis] /= nearest;
    }
    return squares;
  }

  /** Adds the squares of differences; where one of the two is not active there is none. */
  private void add(int from, int to, double[] squares) {
    for (int axis : axes.numbers()) {
      double difference = points[to][axis] - points[from][axis];
      squares[axis] += Double.isNaN(difference) ? 0 : difference * difference;
    }
  }

  /** The squares of distances from a point; that to itself is infinite. */
  private double[] distances(int point) {
    double[] distances = new double[points.length];
    for (int j = 0; j < points.length; j++) {
      distances[j] = j == point ? Double.POSITIVE_INFINITY : distance(points[point], points[j]);
    }
    return distances;
  }

  private double distance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      if (Double.isNaN(a[axis]) != Double.isNaN(b[axis])) {
        sum += DIFFERENT;
      } else if (axes.variants(axis) > 0) {
        sum += a[axis] == b[axis] || Double.isNaN(a[axis]) ? 0 : DIFFERENT;
      } else if (!Double.isNaN(a[axis])) {
        sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
      }
    }
    return sum;
  }

  /** Draws the squares towards their mean over the active axes. */
  private double[] shrunk(double[] squares, double[] point) {
    double sum = 0;
    int active = 0;
    for (int axis : axes.numbers()) {
      if (!Double.isNaN(point[axis])) {
        sum += squares[axis];
        active++;
      }
    }
    if (active > 0) {
      double weight = (double) active / (active + Math.max(0, nearest));
      for (int axis : axes.numbers()) {
        squares[axis] += weight * (sum / active - squares[axis]);
      }
    }
    return squares;
  }
}
