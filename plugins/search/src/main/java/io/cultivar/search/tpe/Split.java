package io.cultivar.search.tpe;

import io.cultivar.api.space.Values;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The observed points, parted into the best and all others; what still runs is among the others, so
 * that nobody goes there a second time (the constant liar).
 *
 * @param good the best points, none where all are alike
 * @param goodWeights of the good points: how much better each is than the best of the others, so
 *     that the mixture estimates expected improvement (Song et al., "A general recipe for
 *     likelihood-free Bayesian optimization", 2022); all alike where none is better
 * @param rest the other points
 * @param restWeights of the other points, all alike
 */
public record Split(double[][] good, double[] goodWeights, double[][] rest, double[] restWeights) {
  /**
   * Parts what was observed.
   *
   * @param gamma the part that is good, above 0 and below 1; rounded up to whole points
   */
  public static Split of(Observations observed, Encoding encoding, double gamma) {
    int count = observed.count();
    int[] ranked = observed.ranked();
    int best = Math.min(count - 1, (int) Math.ceil(gamma * count));
    best = allAlike(observed.losses()) ? 0 : best;
    Stream<Values> others =
        Arrays.stream(ranked).skip(best).mapToObj(place -> observed.points().get(place));
    double[][] good =
        Arrays.stream(ranked)
            .limit(best)
            .mapToObj(place -> encoding.encode(observed.points().get(place)))
            .toArray(double[][]::new);
    double[][] rest =
        Stream.concat(others, observed.pending().stream())
            .map(encoding::encode)
            .toArray(double[][]::new);
    return new Split(good, weights(observed, ranked, best), rest, ones(rest.length));
  }

  /** Whether there is nothing to learn: all failed, or all measured the same. */
  private static boolean allAlike(double[] losses) {
    return Arrays.stream(losses).allMatch(loss -> loss == losses[0]);
  }

  private static double[] weights(Observations observed, int[] ranked, int best) {
    double[] weights = new double[best];
    for (int i = 0; i < best; i++) {
      // Halved, as the difference of two finite numbers may be infinite.
      weights[i] = observed.losses()[ranked[best]] / 2 - observed.losses()[ranked[i]] / 2;
    }
    normalize(weights);
    return weights;
  }

  /** Divides by the largest, so that sums stay finite. */
  private static void normalize(double[] weights) {
    double largest = Arrays.stream(weights).max().orElse(0);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = largest > 0 ? weights[i] / largest : 1;
    }
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** These points and those of another study, parted by themselves, that weigh less. */
  public Split with(Split other, double factor) {
    return new Split(
        Stream.of(good, other.good).flatMap(Arrays::stream).toArray(double[][]::new),
        joined(goodWeights, other.goodWeights, factor),
        Stream.of(rest, other.rest).flatMap(Arrays::stream).toArray(double[][]::new),
        joined(restWeights, other.restWeights, factor));
  }

  private static double[] joined(double[] weights, double[] others, double factor) {
    DoubleStream scaled = Arrays.stream(others).map(weight -> factor * weight);
    return DoubleStream.concat(Arrays.stream(weights), scaled).toArray();
  }
}
