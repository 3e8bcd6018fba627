package io.cultivar.search.sequence;

import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** How unevenly points fill the unit cube. */
final class Discrepancy {
  private Discrepancy() {}

  /** The centred L2 discrepancy (Hickernell, "A generalized discrepancy", 1998). */
  static double centred(double[][] points) {
    int dimensions = points[0].length;
    double single = 0;
    double pairs = 0;
    for (double[] x : points) {
      double product = 1;
      for (double coordinate : x) {
        double off = Math.abs(coordinate - 0.5);
        product *= 1 + off / 2 - off * off / 2;
      }
      single += product;
      for (double[] y : points) {
        pairs += pair(x, y);
      }
    }
    double n = points.length;
    double square = Math.pow(13.0 / 12, dimensions) - 2 / n * single + pairs / (n * n);
    return Math.sqrt(square);
  }

  private static double pair(double[] x, double[] y) {
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      double offs = Math.abs(x[i] - 0.5) + Math.abs(y[i] - 0.5);
      product *= 1 + offs / 2 - Math.abs(x[i] - y[i]) / 2;
    }
    return product;
  }

  /** The first points of a sequence. */
  static double[][] points(int count, IntFunction<double[]> sequence) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = sequence.apply(i);
    }
    return points;
  }

  /** Points drawn at random. */
  static double[][] random(int count, int dimensions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return points(count, i -> random.doubles(dimensions).toArray());
  }
}
