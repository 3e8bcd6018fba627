package io.cultivar.search.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.search.points.Encoding;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandwidthsTest {
  @Test
  void aWidthIsTheDistanceToTheFartherNeighbour() {
    double[] coordinates = {0.5, Double.NaN, 0.1, 0.6, 0.58};
    assertThat(Bandwidths.ofNeighbours(coordinates, 0.09))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(0.4, 0, 0.4, 0.4, 0.09);
    assertThat(Bandwidths.ofNeighbours(new double[] {0.3}, 0.01)).containsExactly(0.7);
  }

  @Test
  void whatIsCutOffAtTheEndsRaisesTheRest() {
    // Φ(1) = 0.841344746..., Φ(0) = 1/2: a middle on an end leaves 0.3413 within one deviation.
    assertThat(Bandwidths.logInside(0, 1)).isCloseTo(Math.log(0.341344746), within(1e-6));
    assertThat(Bandwidths.logInside(0.5, 0.5)).isCloseTo(Math.log(0.682689492), within(1e-6));
    assertThat(Bandwidths.logInside(0.5, 0.01)).isZero();
  }

  @Test
  void stepsAreNeverNarrowerThanHalfOfOne() {
    SearchSpace space =
        SearchSpace.of(
            List.of(
                new IntParameter("layers", 1, 4, Scale.LINEAR),
                new RealParameter("rate", 0, 1, Scale.LINEAR)));
    Axes axes = new Axes(new Encoding(space), 0.03);
    assertThat(axes.floor(0)).isEqualTo(0.125);
    assertThat(axes.floor(1)).isEqualTo(0.03);
  }

  @Test
  void kernelsOfGoodPointsAreLongWhereTheirNearestAreSpread() {
    SearchSpace space =
        SearchSpace.of(
            List.of(
                new RealParameter("x", 0, 1, Scale.LINEAR),
                new RealParameter("y", 0, 1, Scale.LINEAR)));
    double[][] valley = new double[9][];
    for (int i = 0; i < valley.length; i++) {
      valley[i] = new double[] {0.1 + 0.1 * i, 0.5};
    }
    double[][] widths = new NearestSpread(new Axes(new Encoding(space), 1e-6), valley).widths();
    // Of the point in the middle the three nearest are 0.1, 0.1 and 0.2 away: a mean square of
    // 0.02, drawn by 2 / (2 + 3) towards the mean 0.01 of both axes, times 3^(-2/6).
    double scott = Math.pow(3, -1.0 / 6);
    assertThat(widths[0][4]).isCloseTo(Math.sqrt(0.016) * scott, within(1e-6));
    assertThat(widths[1][4]).isCloseTo(Math.sqrt(0.004) * scott, within(1e-6));
  }
}
