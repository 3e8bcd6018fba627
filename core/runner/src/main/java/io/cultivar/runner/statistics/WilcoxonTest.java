package io.cultivar.runner.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The signed-rank test (Wilcoxon, "Individual comparisons by ranking methods", 1945): like {@link
 * SignFlipTest}, with ranks in the place of the differences, so that an outlier weighs no more than
 * any largest difference. It assumes the same of them.
 *
 * <p>Differences of exactly 0 are dropped, as Wilcoxon did. Equal |d| share the mean of their
 * ranks; |d| count as equal where they differ by at most 1e−9 of themselves, for accuracies that
 * are fractions with one denominator differ by rounding only. The null distribution is exact, ties
 * included, for up to 300 differences; beyond, it is the normal one, with corrections for
 * continuity and ties.
 */
public record WilcoxonTest() implements SignTest {
  private static final int MOST_EXACT = 300;
  private static final double ROUNDING = 1e-9;

  @Override
  public double pValue(double[] differences) {
    double[] scaled = Sample.of(differences).values();
    double[] ascending =
        Arrays.stream(scaled)
            .filter(d -> d != 0)
            .boxed()
            .sorted(Comparator.comparingDouble(Math::abs))
            .mapToDouble(Double::doubleValue)
            .toArray();
    int[] ranks = doubledRanks(ascending);
    long positive =
        IntStream.range(0, ranks.length)
            .filter(i -> ascending[i] > 0)
            .mapToLong(i -> ranks[i])
            .sum();
    long all = (long) ranks.length * (ranks.length + 1);
    long limit = Math.min(positive, all - positive);
    return ranks.length <= MOST_EXACT
        ? SubsetSums.pValue(ranks, Math.toIntExact(limit))
        : approximate(ranks, limit, all);
  }

  /** Ranks from 1 on, times two, so that the means of tied ones are whole numbers. */
  private static int[] doubledRanks(double[] ascending) {
    int[] ranks = new int[ascending.length];
    int from = 0;
    while (from < ranks.length) {
      double most = Math.abs(ascending[from]) * (1 + ROUNDING);
      int to = from + 1;
      while (to < ranks.length && Math.abs(ascending[to]) <= most) {
        to++;
      }
      Arrays.fill(ranks, from, to, from + 1 + to);
      from = to;
    }
    return ranks;
  }

  /** A doubled rank is in the sum or not: its variance is a quarter of its square. */
  private static double approximate(int[] ranks, long limit, long all) {
    double variance = Arrays.stream(ranks).mapToDouble(rank -> 0.25 * rank * rank).sum();
    double continuity = 1;
    double z = Math.min(0, limit + continuity - 0.5 * all) / Math.sqrt(variance);
    return 2 * NormalDistribution.of(0, 1).cumulativeProbability(z);
  }
}
