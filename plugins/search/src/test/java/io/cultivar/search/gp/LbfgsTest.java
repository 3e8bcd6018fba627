package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
  private static final Lbfgs.Smooth ROSENBROCK =
      (x, gradient) -> {
        double a = 1 - x[0];
        double b = x[1] - x[0] * x[0];
        gradient[0] = -2 * a - 400 * x[0] * b;
        gradient[1] = 200 * b;
        return a * a + 100 * b * b;
      };

  @Test
  void followsAValleyToItsEnd() {
    Lbfgs lbfgs = new Lbfgs(new double[] {-5, -5}, new double[] {5, 5}, 200);
    Lbfgs.Place place = lbfgs.minimize(ROSENBROCK, new double[] {-1.2, 1});
    assertThat(place.x()).containsExactly(new double[] {1, 1}, within(1e-3));
    assertThat(place.value()).isLessThan(1e-6);
  }

  @Test
  void staysWithinItsBounds() {
    // The valley leaves the bounds; the least value within lies on their edge.
    Lbfgs lbfgs = new Lbfgs(new double[] {-1, -1}, new double[] {0.5, 2}, 200);
    Lbfgs.Place place = lbfgs.minimize(ROSENBROCK, new double[] {-0.5, 1});
    assertThat(place.x()).containsExactly(new double[] {0.5, 0.25}, within(1e-3));
    assertThat(place.value()).isCloseTo(0.25, within(1e-5));
  }

  @Test
  void staysWhereNothingIsToBeGained() {
    Lbfgs lbfgs = new Lbfgs(new double[] {0}, new double[] {1}, 10);
    Lbfgs.Place place =
        lbfgs.minimize(
            (x, gradient) -> {
              gradient[0] = 1;
              return x[0];
            },
            new double[] {0});
    assertThat(place.x()).containsExactly(0);
  }
}
