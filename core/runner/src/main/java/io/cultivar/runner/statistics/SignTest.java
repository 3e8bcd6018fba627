package io.cultivar.runner.statistics;

/** A test against all the signs that the differences could have had, each as probable. */
public sealed interface SignTest extends PairedTest permits SignFlipTest, WilcoxonTest {
  /** Returns 2 / 2ⁿ: all n differences are of one sign, and either sign would do. */
  @Override
  default double smallestPValue(int pairs) {
    return Math.scalb(1.0, 1 - Sample.checkedSize(pairs));
  }
}
