package io.cultivar.search.gp;

import java.util.Arrays;

/**
 * Observed values on a scale on which a Gaussian process can describe them, about 0 on average and
 * with a variance of about 1.
 *
 * @param values the transformed values; their order is that of the observed ones
 * @param logSlope the sum of the logarithms of the transformation's slope at all values: what a
 *     likelihood gains by it, so that transformations can be compared
 */
record OutputTransform(double[] values, double logSlope) {
  /** Only shifted and scaled. */
  static OutputTransform standard(double[] observed) {
    double mean = Arrays.stream(observed).average().orElse(0);
    double square = 0;
    for (double value : observed) {
      square += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(square / observed.length);
    double scale = deviation > 0 ? 1 / deviation : 1;
    double[] values = new double[observed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (observed[i] - mean) * scale;
    }
    return new OutputTransform(values, observed.length * StrictMath.log(scale));
  }

  /**
   * The logarithm of the distance from a floor below the best value, for losses that span orders of
   * magnitude.
   *
   * @param share how far the floor is below the best, as a share of the spread of the better half
   */
  static OutputTransform logarithmic(double[] observed, double share) {
    double[] sorted = observed.clone();
    Arrays.sort(sorted);
    double spread = sorted[sorted.length / 2] - sorted[0];
    if (!(spread > 0)) {
      return standard(observed);
    }
    double floor = sorted[0] - share * spread;
    double[] logs = new double[observed.length];
    double logSlope = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(observed[i] - floor);
      logSlope -= logs[i];
    }
    OutputTransform scaled = standard(logs);
    return new OutputTransform(scaled.values(), scaled.logSlope() + logSlope);
  }

  /**
   * The power transformation that makes the values most normal (Yeo and Johnson, "A new family of
   * power transformations to improve normality or symmetry", 2000), by its own likelihood.
   */
  static OutputTransform yeoJohnson(double[] observed) {
    OutputTransform plain = standard(observed);
    double low = -4;
    double high = 3;
    double golden = (Math.sqrt(5) - 1) / 2;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double atLeft = normality(yeoJohnson(plain, left));
    double atRight = normality(yeoJohnson(plain, right));
    for (int i = 0; i < 25; i++) {
      if (atLeft > atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - golden * (high - low);
        atLeft = normality(yeoJohnson(plain, left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + golden * (high - low);
        atRight = normality(yeoJohnson(plain, right));
      }
    }
    return yeoJohnson(plain, (low + high) / 2);
  }

  /** The log likelihood of a normal distribution, up to what all have in common. */
  private static double normality(OutputTransform transform) {
    return transform.logSlope();
  }

  private static OutputTransform yeoJohnson(OutputTransform plain, double power) {
    double[] powers = new double[plain.values.length];
    double logSlope = plain.logSlope;
    for (int i = 0; i < powers.length; i++) {
      double value = plain.values[i];
      double log = StrictMath.log1p(Math.abs(value));
      double exponent = value >= 0 ? power : 2 - power;
      double size = Math.abs(exponent) < 1e-9 ? log : StrictMath.expm1(exponent * log) / exponent;
      powers[i] = value >= 0 ? size : -size;
      logSlope += (exponent - 1) * log;
    }
    OutputTransform scaled = standard(powers);
    return new OutputTransform(scaled.values(), scaled.logSlope() + logSlope);
  }
}
