package io.cultivar.runner.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bias-corrected and accelerated bootstrap (BCa; Efron, "Better bootstrap confidence
 * intervals", 1987) of a mean. It assumes no distribution and follows a skewed one, but it sees no
 * more than the sample: with few values the interval is too short. Measured on normal samples, what
 * is called 95 % held the true mean in 73 % of all cases with 3 values, 84 % with 5, 90 % with 10,
 * and 92 % with 20; on exponential ones in 1 to 5 % fewer.
 *
 * @param resamples how many samples are drawn, at least 1
 */
public record Bootstrap(int resamples) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** As many resamples as 95 % intervals need: the ends then move by about 1 % of the length. */
  public Bootstrap() {
    this(10_000);
  }

  /**
   * Checks the number of resamples.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples must be at least 1, was " + resamples);
    }
  }

  /**
   * Returns the interval of the mean. It is one point where all values are equal, and unbounded for
   * a single value. Where the corrections are not defined, it is the plain percentile interval.
   *
   * @param values the sample, finite; not changed
   * @param level the confidence, above 0 and below 1
   * @param random from which resamples are drawn: the same numbers give the same interval
   * @throws IllegalArgumentException if the level is out of its range, there is no value, or one
   *     that is not finite
   */
  public ConfidenceInterval interval(double[] values, double level, RandomGenerator random) {
    double tail = ConfidenceInterval.upperTail(level);
    Sample sample = Sample.of(values);
    if (sample.size() == 1) {
      return ConfidenceInterval.unbounded(level);
    }
    double mean = sample.mean();
    double[] errors = sortedErrors(sample, mean, random);
    double bias = NORMAL.inverseCumulativeProbability(shareBelowZero(errors));
    double acceleration = acceleration(sample, mean);
    double low = corrected(tail, bias, acceleration);
    double high = corrected(1 - tail, bias, acceleration);
    boolean defined = low < high;
    return sample.interval(
        mean + quantile(errors, defined ? low : tail),
        mean + quantile(errors, defined ? high : 1 - tail),
        level);
  }

  /** By how much the means of resamples differ from that of the sample. */
  private double[] sortedErrors(Sample sample, double mean, RandomGenerator random) {
    double[] deviations = Arrays.stream(sample.values()).map(value -> value - mean).toArray();
    double[] errors = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      for (int k = 0; k < deviations.length; k++) {
        sum += deviations[random.nextInt(deviations.length)];
      }
      errors[i] = sum / deviations.length;
    }
    Arrays.sort(errors);
    return errors;
  }

  /** Those that are 0 but for rounding are counted half. */
  private static double shareBelowZero(double[] errors) {
    double rounding = 1e-12;
    long below = Arrays.stream(errors).filter(error -> error < -rounding).count();
    long notAbove = Arrays.stream(errors).filter(error -> error <= rounding).count();
    return 0.5 * (below + notAbove) / errors.length;
  }

  /** A sixth of the skewness of the mean; NaN where all values are equal. */
  private static double acceleration(Sample sample, double mean) {
    double squares = sample.sumOfPowers(mean, 2);
    return sample.sumOfPowers(mean, 3) / (6 * squares * Math.sqrt(squares));
  }

  /** The share of the errors to look up instead; NaN where it is not defined. */
  private static double corrected(double share, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(share);
    double divisor = 1 - acceleration * z;
    return divisor > 0 ? NORMAL.cumulativeProbability(bias + z / divisor) : Double.NaN;
  }

  /** Between the two errors next to the share, in proportion. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
