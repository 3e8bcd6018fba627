package io.cultivar.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.search.points.Encoding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compared with the definitions worked out in Python on the same four points. */
class GaussianProcessTest {
  private static final double[][] X = {{0.1, 0.2}, {0.4, 0.9}, {0.8, 0.3}, {0.6, 0.6}};
  private static final double[] Y = {0.5, -1.0, 0.3, -0.2};
  private static final double[] THETA = {
    Math.log(0.5), Math.log(0.8), Math.log(1.3), Math.log(0.01), 0.4
  };

  /** The same with its numbers bent. */
  private static final double[] BENT = {
    Math.log(0.5), Math.log(0.8), Math.log(1.3), Math.log(0.01), 0.4, -0.6, 0.3, 0.5, -0.2
  };

  private static Features features(Parameter... parameters) {
    return new Features(new Encoding(SearchSpace.of(List.of(parameters))), false);
  }

  private static RealParameter real(String name) {
    return new RealParameter(name, 0, 1, Scale.LINEAR);
  }

  private final Features plane = features(real("a"), real("b"));
  private final GaussianProcess process =
      GaussianProcess.of(plane, X, Y, Hyperparameters.of(plane, THETA));

  private void predicts(double a, double b, double mean, double variance) {
    assertThat(process.mean(new double[] {a, b})).isCloseTo(mean, within(1e-10));
    assertThat(process.variance()).isCloseTo(variance, within(1e-10));
  }

  @Test
  void predictsMeanAndVariance() {
    predicts(0.5, 0.5, -0.18118808072599205, 0.0781892227698151);
    predicts(0.1, 0.2, 0.49198757876789395, 0.009898301541442);
    predicts(0.95, 0.05, 0.5074895953325815, 0.24247781685754433);
  }

  @Test
  void itsSlopesAreThoseOfDifferences() {
    compareSlopes(process);
    compareSlopes(GaussianProcess.of(plane, X, Y, Hyperparameters.of(plane, BENT)));
  }

  private static void compareSlopes(GaussianProcess process) {
    double[] at = {0.33, 0.71};
    double h = 1e-6;
    for (int f = 0; f < 2; f++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[f] += h;
      down[f] -= h;
      double mean = process.mean(up);
      double variance = process.variance();
      mean -= process.mean(down);
      variance -= process.variance();
      process.mean(at);
      process.variance();
      assertThat(process.meanSlope(f, at[f])).isCloseTo(mean / (2 * h), within(1e-6));
      assertThat(process.varianceSlope(f, at[f])).isCloseTo(variance / (2 * h), within(1e-6));
    }
  }

  @Test
  void theLikelihoodIsThatOfTheDefinition() {
    double value = new Likelihood(plane, new Prior(plane, false), X, Y).at(THETA, new double[5]);
    assertThat(value).isCloseTo(0.5163189201120484 + 1.3536388104202324, within(1e-10));
  }

  @Test
  void theLikelihoodsGradientIsThatOfDifferences() {
    compareGradient(new Prior(plane, false), THETA);
    compareGradient(new Prior(plane, true), BENT);
  }

  private void compareGradient(Prior prior, double[] at) {
    Likelihood likelihood = new Likelihood(plane, prior, X, Y);
    double[] gradient = new double[at.length];
    likelihood.at(at, gradient);
    double h = 1e-6;
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += h;
      down[i] -= h;
      double[] ignored = new double[at.length];
      double slope = likelihood.at(up, ignored) - likelihood.at(down, ignored);
      assertThat(gradient[i]).as("variable %s", i).isCloseTo(slope / (2 * h), within(1e-6));
    }
  }

  @Test
  void samePointsNeedMoreNoise() {
    double[][] same = {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
    double[] theta = {0, 0, 0, Math.log(1e-300), 0};
    GaussianProcess seen =
        GaussianProcess.of(plane, same, new double[] {1, 1, 1}, Hyperparameters.of(plane, theta));
    assertThat(seen.noise()).isGreaterThan(1e-300);
    assertThat(seen.mean(new double[] {0.5, 0.5})).isCloseTo(1, within(1e-3));
  }

  @Test
  void bentNumbersAreThoseOfAProcessThatGetsThemBent() {
    Hyperparameters bending = Hyperparameters.of(plane, BENT);
    double[][] bent = new double[X.length][2];
    for (int i = 0; i < X.length; i++) {
      bending.warp().bend(X[i], bent[i]);
    }
    double[] flat = THETA.clone();
    flat[4] = 0;
    double[] steep = BENT.clone();
    steep[4] = 0;
    GaussianProcess itself = GaussianProcess.of(plane, X, Y, Hyperparameters.of(plane, steep));
    GaussianProcess given = GaussianProcess.of(plane, bent, Y, Hyperparameters.of(plane, flat));
    double[] at = new double[2];
    bending.warp().bend(new double[] {0.33, 0.71}, at);
    assertThat(itself.mean(new double[] {0.33, 0.71})).isCloseTo(given.mean(at), within(1e-12));
    assertThat(itself.variance()).isCloseTo(given.variance(), within(1e-12));
  }

  @Test
  void whereNothingIsKnownTheEdgesAreExpectedToBeWorse() {
    double[][] middle = {{0.5, 0.5}};
    double[] theta = {-3, -3, 0, Math.log(0.01), 1};
    GaussianProcess seen =
        GaussianProcess.of(plane, middle, new double[] {0}, Hyperparameters.of(plane, theta));
    assertThat(seen.mean(new double[] {1, 0})).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(seen.mean(new double[] {0, 0.5})).isCloseTo(1.0 / 6, within(1e-6));
  }

  @Test
  void whoWantsMoreLooksWhereLessIsKnown() {
    double[] best = X[1];
    double[] far = {0.95, 0.05};
    Surrogate modest = new Surrogate(process, process.mean(best));
    assertThat(modest.improvement(best)).isGreaterThan(modest.improvement(far));
    Surrogate bold = modest.wanting(0.8);
    assertThat(bold.improvement(best)).isLessThan(bold.improvement(far));
  }

  @Test
  void oneFeatureTellsAnotherStudy() {
    Features both = new Features(new Encoding(SearchSpace.of(List.of(real("a")))), true);
    double[] elsewhere = both.elsewhere(new double[] {0.3});
    assertThat(elsewhere).containsExactly(0.3, 1);
    assertThat(both.of(new double[] {0.3})).containsExactly(0.3, 0);
    assertThat(both.here(elsewhere)).containsExactly(0.3, 0);
    assertThat(both.isHere(elsewhere)).isFalse();
    assertThat(both.square(1, 0, 1)).isEqualTo(1);
  }

  @Test
  void aChoiceOfFewVariantsHasAFeatureEach() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "v" + i).toList();
    Features kinds =
        features(
            new ChoiceParameter("few", List.of("p", "q", "r")), new ChoiceParameter("many", many));
    assertThat(kinds.count()).isEqualTo(4);
    double[] first = kinds.of(new double[] {0.5, 0.01});
    double[] second = kinds.of(new double[] {Double.NaN, 0.03});
    assertThat(first).containsExactly(0, 1, 0, 0.01);
    assertThat(second).containsExactly(0, 0, 0, 0.03);
    assertThat(kinds.square(3, first[3], second[3])).isEqualTo(1);
    assertThat(kinds.square(3, first[3], first[3])).isZero();
  }
}
