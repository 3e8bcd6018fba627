package io.cultivar.runner.statistics;

/**
 * The paired t-test (Student, "The probable error of a mean", 1908), for independent differences,
 * such as those of seeds on one fixed split.
 */
public record TTest() implements StudentTest {
  @Override
  public double varianceFactor(int pairs) {
    return 1.0 / pairs;
  }
}
