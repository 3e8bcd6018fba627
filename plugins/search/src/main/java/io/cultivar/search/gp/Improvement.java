package io.cultivar.search.gp;

/**
 * The logarithm of the expected improvement of a normally distributed number, exact also where the
 * improvement itself would underflow (Ament et al., "Unexpected Improvements to Expected
 * Improvement for Bayesian Optimization", 2023).
 *
 * <p>With z = (best − mean)/deviation the expected improvement is deviation·h(z), h(z) = φ(z) +
 * z·Φ(z).
 *
 * @param log the logarithm of the expected improvement
 * @param byMean its derivative by the mean
 * @param byDeviation its derivative by the standard deviation
 */
record Improvement(double log, double byMean, double byDeviation) {
  private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  /** From here on the continued fraction is exact; nearer to 0 the series. */
  private static final double FAR = 3;

  private static final int TERMS = 40;

  /**
   * That over a best value.
   *
   * @param best the value to be improved by being below it
   * @param deviation above 0
   */
  static Improvement of(double best, double mean, double deviation) {
    double z = (best - mean) / deviation;
    double logH;
    double cdfByH;
    double densityByH;
    if (z > -FAR) {
      double density = density(z);
      double cdf = cdf(z);
      double h = density + z * cdf;
      logH = StrictMath.log(h);
      cdfByH = cdf / h;
      densityByH = density / h;
    } else {
      // φ(−x) − x·Φ(−x) = φ(x)·c/(x + c), without cancellation.
      double c = fraction(-z);
      logH = -0.5 * z * z - LOG_ROOT_TWO_PI + StrictMath.log(c / (c - z));
      cdfByH = 1 / c;
      densityByH = (c - z) / c;
    }
    return new Improvement(
        StrictMath.log(deviation) + logH, -cdfByH / deviation, densityByH / deviation);
  }

  /** The density of the standard normal distribution. */
  static double density(double z) {
    return StrictMath.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
  }

  /** The distribution function of the standard normal distribution. */
  static double cdf(double z) {
    double x = Math.abs(z);
    if (x > 38) {
      return z > 0 ? 1 : 0;
    }
    if (x >= FAR) {
      double tail = density(x) / (x + fraction(x));
      return z > 0 ? 1 - tail : tail;
    }
    // 1/2 + φ(z)·(z + z³/3 + z⁵/15 + …), Marsaglia (2004).
    double term = z;
    double sum = z;
    for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + density(z) * sum;
  }

  /** c in Φ(−x) = φ(x)/(x + c), the continued fraction 1/(x + 2/(x + 3/(x + …))), x at least 3. */
  private static double fraction(double x) {
    double rest = 0;
    for (int i = TERMS; i >= 2; i--) {
      rest = i / (x + rest);
    }
    return 1 / (x + rest);
  }
}
