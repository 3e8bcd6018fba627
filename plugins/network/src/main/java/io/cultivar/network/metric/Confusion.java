package io.cultivar.network.metric;

import io.cultivar.api.network.Block;

/**
 * What was predicted rightly and wrongly, for each class.
 *
 * @param both predicted and true
 * @param predictedOnly predicted but not true
 * @param targetOnly true but not predicted
 */
record Confusion(long[] both, long[] predictedOnly, long[] targetOnly) {
  /** A figure computed from the counts of a class. */
  interface Figure {
    double of(long both, long predictedOnly, long targetOnly);
  }

  static Confusion of(float[] predicted, float[] target, Block all) {
    int width = all.width();
    boolean exclusive = Labels.exclusive(target, all);
    Confusion counts = new Confusion(new long[width], new long[width], new long[width]);
    for (int from = all.offset(); from < all.end(); from += width) {
      if (exclusive) {
        counts.add(Labels.largest(predicted, from, width), Labels.largest(target, from, width));
      } else {
        for (int j = 0; j < width; j++) {
          counts.add(j, Labels.yes(predicted[from + j]), Labels.yes(target[from + j]));
        }
      }
    }
    return counts;
  }

  /** Averages a figure over the classes that occur; 0 if none does. */
  double average(Average average, Figure figure) {
    if (average == Average.MICRO) {
      return figure.of(sum(both), sum(predictedOnly), sum(targetOnly));
    }
    double sum = 0;
    int occurring = 0;
    for (int j = 0; j < both.length; j++) {
      if (both[j] + predictedOnly[j] + targetOnly[j] > 0) {
        sum += figure.of(both[j], predictedOnly[j], targetOnly[j]);
        occurring++;
      }
    }
    return occurring == 0 ? 0 : sum / occurring;
  }

  /** A quotient that is 0 where nothing can be counted. */
  static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private void add(int predictedClass, int targetClass) {
    if (predictedClass == targetClass) {
      both[predictedClass]++;
    } else {
      predictedOnly[predictedClass]++;
      targetOnly[targetClass]++;
    }
  }

  private void add(int label, boolean predicted, boolean target) {
    if (predicted && target) {
      both[label]++;
    } else if (predicted) {
      predictedOnly[label]++;
    } else if (target) {
      targetOnly[label]++;
    }
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
