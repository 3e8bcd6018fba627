package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The share of right labels. One column is read at the threshold 0.5; classes that exclude each
 * other (every row of the targets has a single 1 and otherwise 0) by the largest column; of several
 * independent labels each is read at 0.5 and counts by itself. NaN without samples.
 */
@Component(name = "accuracy", summary = "share of right labels")
public record Accuracy() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    int width = all.width();
    if (!Labels.exclusive(target, all)) {
      return shareOfLabels(predicted, target, all);
    }
    long right = 0;
    for (int from = all.offset(); from < all.end(); from += width) {
      if (Labels.largest(predicted, from, width) == Labels.largest(target, from, width)) {
        right++;
      }
    }
    return (double) right / all.rows();
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  private static double shareOfLabels(float[] predicted, float[] target, Block all) {
    long right = 0;
    for (int i = all.offset(); i < all.end(); i++) {
      if (Labels.yes(predicted[i]) == Labels.yes(target[i])) {
        right++;
      }
    }
    return (double) right / all.size();
  }
}
