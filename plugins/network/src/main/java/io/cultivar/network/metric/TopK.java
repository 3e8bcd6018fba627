package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The share of samples whose class is among the k most probable; of equally probable ones the first
 * count as more probable. A single column has two classes. NaN without samples and where the
 * classes do not exclude each other.
 *
 * @param k how many, at least 1; with 1 it is accuracy
 */
@Component(name = "top-k", summary = "share of samples whose class is among the k most probable")
public record TopK(@Option("how many classes, at least 1; 1 is accuracy") int k) implements Metric {
  /** A k of 5, as Keras. */
  public TopK() {
    this(5);
  }

  /** Checks the option. */
  public TopK {
    if (k < 1) throw new IllegalArgumentException("k must be >= 1, was " + k);
  }

  @Override
  public double value(float[] predicted, float[] target, Block all) {
    int width = all.width();
    if (width == 1 && k == 1) {
      return new Accuracy().value(predicted, target, all);
    }
    if (all.rows() == 0 || (width > 1 && !Labels.exclusive(target, all))) {
      return Double.NaN;
    }
    long right = 0;
    for (int from = all.offset(); from < all.end(); from += width) {
      if (rank(predicted, from, width, Labels.largest(target, from, width)) < k) {
        right++;
      }
    }
    return (double) right / all.rows();
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** How many columns of a row come before one. */
  private static int rank(float[] predicted, int from, int width, int column) {
    float own = predicted[from + column];
    int rank = 0;
    for (int j = 0; j < width; j++) {
      float other = predicted[from + j];
      if (other > own || (other == own && j < column)) {
        rank++;
      }
    }
    return rank;
  }
}
