package io.cultivar.search.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.search.points.Encoding;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParzenMixtureTest {
  private static final int CELLS = 200;

  /** A choice of three; the second variant reaches a number, another number is always there. */
  private static final SearchSpace TREE =
      SearchSpace.of(
          List.of(
              new ChoiceParameter("c", List.of("a", "b", "c")),
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter(
                  "y", 0, 1, Scale.LINEAR, OptionalDouble.empty(), Set.of(new Branch("c", 1)))));

  private static final double[][] POINTS = {
    {0.5 / 3, 0.02, Double.NaN},
    {1.5 / 3, 0.3, 0.99},
    {1.5 / 3, 0.5, 0.4},
    {2.5 / 3, 0.9, Double.NaN}
  };

  private static ParzenMixture mixture(boolean nearest) {
    Axes axes = new Axes(new Encoding(TREE), 0.05);
    Kernels numbers =
        nearest ? AxisKernels.byNearest(axes, POINTS) : AxisKernels.byNeighbours(axes, POINTS);
    return new ParzenMixture(
        axes, List.of(new ChoiceKernels(axes, POINTS), numbers), new double[] {1, 2, 3, 0}, 1);
  }

  /** The weight of a variant: the density summed over the middles of small cells. */
  private static double share(ParzenMixture mixture, int variant) {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < (variant == 1 ? CELLS : 1); j++) {
        double y = variant == 1 ? (j + 0.5) / CELLS : Double.NaN;
        double[] point = {(variant + 0.5) / 3, (i + 0.5) / CELLS, y};
        sum += StrictMath.exp(mixture.logDensity(point)) / (variant == 1 ? CELLS : 1) / CELLS;
      }
    }
    return sum;
  }

  @Test
  void isADensityOverAllBranches() {
    for (boolean nearest : new boolean[] {false, true}) {
      ParzenMixture mixture = mixture(nearest);
      double sum = share(mixture, 0) + share(mixture, 1) + share(mixture, 2);
      assertThat(sum).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void aVariantHasTheWeightOfItsPointsAndItsPartOfThePrior() {
    // Points weigh 4/5 and the prior 1/5; a kernel has 0.8 of its weight on its own variant.
    double[] points = {4.0 / 5 / 6, 4.0 / 5 * 5 / 6, 0};
    for (int variant = 0; variant < 3; variant++) {
      double expected = 0.8 * points[variant] + 0.1 * (0.8 - points[variant]) + 1.0 / 5 / 3;
      assertThat(share(mixture(true), variant)).isCloseTo(expected, within(1e-4));
    }
  }

  @Test
  void drawsWhatItsDensitySays() {
    ParzenMixture mixture = mixture(true);
    int[] counts = new int[3];
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      counts[(int) (mixture.draw(random)[0] * 3)]++;
    }
    for (int variant = 0; variant < 3; variant++) {
      double share = share(mixture, variant);
      // Five standard deviations of a binomial share.
      double error = 5 * Math.sqrt(share * (1 - share) / 20_000);
      assertThat(counts[variant] / 20_000.0).isCloseTo(share, within(error));
    }
  }
}
