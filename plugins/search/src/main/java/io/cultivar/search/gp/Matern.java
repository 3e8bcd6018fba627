package io.cultivar.search.gp;

/**
 * The Matérn kernel of smoothness 5/2, (1 + √5 r + 5 r²/3) exp(−√5 r), as a function of the square
 * of the distance r (Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, eq.
 * 4.17).
 */
final class Matern {
  static final double ROOT5 = Math.sqrt(5);

  private Matern() {}

  /** The kernel. */
  static double value(double square) {
    double r = ROOT5 * Math.sqrt(square);
    return (1 + r + 5.0 / 3 * square) * StrictMath.exp(-r);
  }

  /** Its derivative by r². */
  static double slope(double square) {
    double r = ROOT5 * Math.sqrt(square);
    return -5.0 / 6 * (1 + r) * StrictMath.exp(-r);
  }
}
