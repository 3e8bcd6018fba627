package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;
import java.util.Arrays;

/**
 * The area under the receiver operating characteristic: the probability that a sample of the class
 * is given a higher probability than one that is not of it, ties counting half (Hanley and McNeil,
 * 1982). With several columns the mean over those that have samples of both kinds, each class
 * against the rest. NaN where no column has, and where a prediction is NaN.
 */
@Component(
    name = "roc-auc",
    summary = "area under the receiver operating characteristic",
    aliases = "auc")
public record RocAuc() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    double sum = 0;
    int defined = 0;
    for (int column = 0; column < all.width(); column++) {
      long positives = positives(target, all, column);
      long negatives = all.rows() - positives;
      if (positives > 0 && negatives > 0) {
        sum += area(predicted, target, all, column);
        defined++;
      }
    }
    return sum / defined;
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  private static long positives(float[] target, Block all, int column) {
    long positives = 0;
    for (int i = all.offset() + column; i < all.end(); i += all.width()) {
      if (Labels.yes(target[i])) {
        positives++;
      }
    }
    return positives;
  }

  /** The pairs in the right order, ties counting half, by all pairs. */
  private static double area(float[] predicted, float[] target, Block all, int column) {
    long[] sorted = new long[all.rows()];
    for (int row = 0; row < sorted.length; row++) {
      int i = all.offset() + row * all.width() + column;
      if (Float.isNaN(predicted[i])) {
        return Double.NaN;
      }
      sorted[row] = key(predicted[i], Labels.yes(target[i]));
    }
    Arrays.sort(sorted);
    double pairs = 0;
    long negativesBelow = 0;
    long positives = 0;
    for (int begin = 0; begin < sorted.length; ) {
      long tiedNegatives = 0;
      long tiedPositives = 0;
      int end = begin;
      for (; end < sorted.length && sorted[end] >> 1 == sorted[begin] >> 1; end++) {
        tiedPositives += sorted[end] & 1;
        tiedNegatives += 1 - (sorted[end] & 1);
      }
      pairs += tiedPositives * (negativesBelow + 0.5 * tiedNegatives);
      negativesBelow += tiedNegatives;
      positives += tiedPositives;
      begin = end;
    }
    return pairs / ((double) positives * negativesBelow);
  }

  /** A number that sorts as the prediction does and has the target in its last bit. */
  private static long key(float prediction, boolean positive) {
    int bits = Float.floatToIntBits(prediction + 0f); // no -0
    int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    return ((long) ordered << 1) | (positive ? 1 : 0);
  }
}
