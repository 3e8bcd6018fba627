package io.cultivar.search.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How a forest's mean changes with one feature when all others are averaged over, which trees allow
 * to be computed exactly (Hutter, Hoos and Leyton-Brown, 2014). Numbers are from 0 to 1.
 */
public final class Marginals {
  private final Features features;
  private final List<Cell> cells = new ArrayList<>();
  private double mean;

  private Marginals(RegressionTree tree, Features features) {
    this.features = features;
    double[] low = new double[features.count()];
    double[] high = new double[features.count()];
    boolean[][] allowed = new boolean[features.count()][];
    for (int i = 0; i < high.length; i++) {
      high[i] = 1;
      allowed[i] = new boolean[features.categories()[i]];
      Arrays.fill(allowed[i], true);
    }
    collect(tree, new Box(low, high, allowed));
    for (Cell cell : cells) {
      mean += cell.volume() * cell.mean();
    }
  }

  /**
   * A leaf.
   *
   * @param box where it holds
   * @param shares the share of each feature's range that is within
   * @param volume their product
   * @param mean its mean
   */
  private record Cell(Box box, double[] shares, double volume, double mean) {
    static Cell of(Box box, double mean) {
      double[] shares = new double[box.low().length];
      double volume = 1;
      for (int i = 0; i < shares.length; i++) {
        shares[i] = box.share(i);
        volume *= shares[i];
      }
      return new Cell(box, shares, volume, mean);
    }
  }

  /** A part of the space. */
  private record Box(double[] low, double[] high, boolean[][] allowed) {
    /** The share of a feature's range that is within. */
    double share(int feature) {
      boolean[] categories = allowed[feature];
      if (categories.length == 0) {
        return Math.max(0, high[feature] - low[feature]);
      }
      int count = 0;
      for (boolean category : categories) {
        count += category ? 1 : 0;
      }
      return (double) count / categories.length;
    }

    /** The part on one side of a split. */
    Box half(Split split, boolean left) {
      int feature = split.feature();
      double[] lower = low.clone();
      double[] upper = high.clone();
      boolean[][] kept = allowed.clone();
      if (split.left().length > 0) {
        kept[feature] = allowed[feature].clone();
        for (int i = 0; i < kept[feature].length; i++) {
          kept[feature][i] &= split.left()[i] == left;
        }
      } else if (left) {
        upper[feature] = Math.min(upper[feature], split.threshold());
      } else {
        lower[feature] = Math.max(lower[feature], split.threshold());
      }
      return new Box(lower, upper, kept);
    }
  }

  /** For each feature the share of the variance that it explains alone; NaN where there is none. */
  public static double[] shares(Forest forest, Features features) {
    double[] sums = new double[features.count()];
    int counted = 0;
    for (RegressionTree tree : forest.trees()) {
      Marginals marginals = new Marginals(tree, features);
      double variance = marginals.variance();
      if (variance > 0) {
        counted++;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += marginals.variance(i) / variance;
        }
      }
    }
    int trees = counted;
    return Arrays.stream(sums)
        .map(sum -> trees == 0 ? Double.NaN : Math.min(1, sum / trees))
        .toArray();
  }

  private void collect(RegressionTree node, Box box) {
    if (node instanceof RegressionTree.Inner inner) {
      collect(inner.left(), box.half(inner.split(), true));
      collect(inner.right(), box.half(inner.split(), false));
    } else {
      cells.add(Cell.of(box, ((RegressionTree.Leaf) node).mean()));
    }
  }

  private double variance() {
    double variance = 0;
    for (Cell cell : cells) {
      variance += cell.volume() * (cell.mean() - mean) * (cell.mean() - mean);
    }
    return variance;
  }

  /** The variance of the mean along one feature. */
  private double variance(int feature) {
    double variance = 0;
    if (features.categories()[feature] > 0) {
      int categories = features.categories()[feature];
      for (int category = 0; category < categories; category++) {
        double off = at(feature, category) - mean;
        variance += off * off / categories;
      }
      return variance;
    }
    double[] edges =
        cells.stream()
            .flatMapToDouble(
                cell -> DoubleStream.of(cell.box().low()[feature], cell.box().high()[feature]))
            .sorted()
            .distinct()
            .toArray();
    for (int i = 0; i + 1 < edges.length; i++) {
      double off = at(feature, (edges[i] + edges[i + 1]) / 2) - mean;
      variance += off * off * (edges[i + 1] - edges[i]);
    }
    return variance;
  }

  /** The mean where a feature has a value. */
  private double at(int feature, double value) {
    double sum = 0;
    for (Cell cell : cells) {
      Box box = cell.box();
      boolean within =
          features.categories()[feature] > 0
              ? box.allowed()[feature][(int) value]
              : value >= box.low()[feature] && value < box.high()[feature];
      if (within) {
        sum += cell.volume() / cell.shares()[feature] * cell.mean();
      }
    }
    return sum;
  }
}
