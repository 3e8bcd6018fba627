package io.cultivar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cultivar.api.component.Component;
import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Matrix;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.TrialContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each contract finds the fault that is planted for it: no contract test is empty. */
class PlantedFaultsTest {
  private static final AtomicLong CALLS = new AtomicLong();

  private static List<String> failed(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(Event::getTestDescriptor)
        .map(descriptor -> descriptor.getDisplayName().replace("()", ""))
        .toList();
  }

  /** Tanh with (1 − y)² for its derivative, a mistake that was found in the wild. */
  @Component(name = "wrong-tanh", summary = "planted")
  public record WrongDerivative() implements ElementwiseActivation {
    @Override
    public float value(float z) {
      return (float) StrictMath.tanh(z);
    }

    @Override
    public float derivative(float z, float y) {
      return (1 - y) * (1 - y);
    }
  }

  static final class WrongDerivativeCase extends ActivationContract {
    @Override
    protected Stream<Activation> subjects() {
      return Stream.of(new WrongDerivative());
    }
  }

  /** Leaves out the last unit of a block and overwrites its input. */
  @Component(name = "sloppy", summary = "planted")
  public record Sloppy() implements Activation {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      for (int i = at.offset(); i < at.end() - 1; i++) {
        y[i] = z[i];
        z[i] = 0;
      }
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      System.arraycopy(dy, at.offset(), dz, at.offset(), at.size());
    }
  }

  static final class SloppyCase extends ActivationContract {
    @Override
    protected Stream<Activation> subjects() {
      return Stream.of(new Sloppy());
    }
  }

  /** The squared error without its half, so that the gradient is half of what it should be. */
  @Component(name = "half", summary = "planted")
  public record HalfGradient() implements Loss {
    @Override
    public double sum(float[] predicted, float[] target, Block at) {
      double sum = 0;
      for (int i = at.offset(); i < at.end(); i++) {
        double error = (double) predicted[i] - target[i];
        sum += error * error;
      }
      return sum;
    }

    @Override
    public void gradient(float[] predicted, float[] target, float[] dPredicted, Block at) {
      for (int i = at.offset(); i < at.end(); i++) {
        dPredicted[i] = predicted[i] - target[i];
      }
    }
  }

  static final class HalfGradientCase extends LossContract {
    @Override
    protected Stream<Loss> subjects() {
      return Stream.of(new HalfGradient());
    }
  }

  /** Draws from somewhere else than it should. */
  @Component(name = "moody", summary = "planted")
  public record Moody() implements Initializer {
    @Override
    public void fill(float[] weights, Fan fan, RandomGenerator random) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = CALLS.incrementAndGet();
      }
    }
  }

  static final class MoodyCase extends InitializerContract {
    @Override
    protected Stream<Initializer> subjects() {
      return Stream.of(new Moody());
    }
  }

  /** Goes uphill, over the whole array. */
  @Component(name = "uphill", summary = "planted")
  public record Uphill() implements Optimizer {
    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void step(
        float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
      for (int i = 0; i < w.length; i++) {
        w[i] += rate * g[i];
      }
    }
  }

  static final class UphillCase extends OptimizerContract {
    @Override
    protected Stream<Optimizer> subjects() {
      return Stream.of(new Uphill());
    }
  }

  /** Falls below 0. */
  @Component(name = "below", summary = "planted")
  public record Below() implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return base * (0.5 - (double) step / steps);
    }
  }

  static final class BelowCase extends ScheduleContract {
    @Override
    protected Stream<Schedule> subjects() {
      return Stream.of(new Below());
    }
  }

  /** Says the wrong direction. */
  @Component(name = "upside-down", summary = "planted")
  public record UpsideDown() implements Metric {
    @Override
    public double value(float[] predicted, float[] target, Block all) {
      double sum = 0;
      for (int i = all.offset(); i < all.end(); i++) {
        sum += Math.abs(predicted[i] - target[i]);
      }
      return sum;
    }

    @Override
    public Direction direction() {
      return Direction.MAXIMIZE;
    }
  }

  static final class UpsideDownCase extends MetricContract {
    @Override
    protected Stream<Metric> subjects() {
      return Stream.of(new UpsideDown());
    }
  }

  /** Adds the bias at the end instead of beginning with it: almost the same number. */
  @Component(name = "late-bias", summary = "planted")
  public record LateBias() implements Kernels {
    @Override
    public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
      return () -> compute(x, w, bias, z);
    }

    private static void compute(Matrix x, Matrix w, Matrix bias, Matrix z) {
      for (int i = 0; i < x.rows(); i++) {
        for (int j = 0; j < w.columns(); j++) {
          float sum = 0;
          for (int k = 0; k < x.columns(); k++) {
            sum =
                Math.fma(
                    x.values()[x.offset() + i * x.columns() + k],
                    w.values()[w.offset() + k * w.columns() + j],
                    sum);
          }
          z.values()[z.offset() + i * z.columns() + j] = sum + bias.values()[bias.offset() + j];
        }
      }
    }

    @Override
    public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
      return () -> {};
    }

    @Override
    public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
      return () -> {};
    }
  }

  static final class LateBiasCase extends KernelsContract {
    @Override
    protected Stream<Kernels> subjects() {
      return Stream.of(new LateBias());
    }
  }

  /** A table that differs from time to time. */
  @Component(name = "drifting", summary = "planted")
  public record Drifting() implements DataSource {
    @Override
    public Table load() {
      List<Column> inputs = List.of(new NumberColumn("a", new float[] {CALLS.incrementAndGet()}));
      return new Table(inputs, List.of(new NumberColumn("b", new float[] {1})));
    }
  }

  static final class DriftingCase extends DataSourceContract {
    @Override
    protected Stream<DataSource> subjects() {
      return Stream.of(new Drifting());
    }
  }

  /** Proposes nothing for any parameter, whatever the space. */
  @Component(name = "empty-handed", summary = "planted")
  public record EmptyHanded() implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      return Optional.of(Values.NONE);
    }
  }

  static final class EmptyHandedCase extends SearchStrategyContract {
    @Override
    protected Stream<SearchStrategy> subjects() {
      return Stream.of(new EmptyHanded());
    }
  }

  /** Proposes the middle of all ranges, however often that failed. */
  @Component(name = "stubborn", summary = "planted")
  public record Stubborn() implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      return Optional.of(study.space().choose(parameter -> parameter.at(0.5)));
    }
  }

  static final class StubbornCase extends SearchStrategyContract {
    @Override
    protected Stream<SearchStrategy> subjects() {
      return Stream.of(new Stubborn());
    }
  }

  /** Draws from its random numbers for a picture, so that it measures otherwise when seen. */
  @Component(name = "vain", summary = "planted")
  public record Vain() implements Objective {
    @Override
    public Measurement evaluate(TrialContext trial) {
      RandomGenerator random = trial.random("noise");
      trial.show(() -> new Histogram("noise", 0, random.nextDouble(1, 2), List.of(1)));
      return Measurement.of("loss", random.nextDouble());
    }
  }

  static final class VainCase extends ObjectiveContract {
    @Override
    protected Stream<Objective> subjects() {
      return Stream.of(new Vain());
    }
  }

  @Test
  void aPictureThatChangesWhatIsMeasuredIsFound() {
    assertThat(failed(VainCase.class))
        .contains("measuresTheSameWhetherSomebodyLooksOrNot")
        .doesNotContain("theSameTrialGivesTheSameMetrics");
  }

  @Test
  void aWrongDerivativeIsFound() {
    assertThat(failed(WrongDerivativeCase.class))
        .contains("gradientsAgreeWithFiniteDifferences")
        .doesNotContain("writesItsWholeBlockAndNothingElse", "dzMayBeDy");
  }

  @Test
  void aSkippedElementAndAChangedInputAreFound() {
    assertThat(failed(SloppyCase.class)).contains("writesItsWholeBlockAndNothingElse");
  }

  @Test
  void aGradientOfAnotherLossIsFound() {
    assertThat(failed(HalfGradientCase.class)).contains("gradientsAgreeWithFiniteDifferences");
  }

  @Test
  void hiddenRandomnessIsFound() {
    assertThat(failed(MoodyCase.class)).contains("dependsOnItsRandomNumbersAlone");
  }

  @Test
  void anOptimizerThatGoesUphillAndTooFarIsFound() {
    assertThat(failed(UphillCase.class))
        .contains("findsTheBottomOfABowl", "touchesOnlyItsRange", "aStepInPartsIsAStep");
  }

  @Test
  void aNegativeRateIsFound() {
    assertThat(failed(BelowCase.class)).contains("ratesAreFiniteAndNotNegative");
  }

  @Test
  void aWrongDirectionIsFound() {
    assertThat(failed(UpsideDownCase.class)).contains("betterPredictionsAreBetter");
  }

  @Test
  void anotherOrderOfAdditionsIsFound() {
    assertThat(failed(LateBiasCase.class))
        .contains(
            "forwardIsAChainBegunWithTheBias",
            "weightGradientsAreChainsOverTheRows",
            "inputGradientsAreChainsOverTheUnits");
  }

  @Test
  void aTableThatDriftsIsFound() {
    assertThat(failed(DriftingCase.class)).contains("loadsTheSameTableAgain");
  }

  @Test
  void valuesThatTheSpaceDoesNotAllowAreFound() {
    assertThat(failed(EmptyHandedCase.class)).contains("proposesOnlyWhatTheSpaceAllows");
  }

  @Test
  void theSameValuesAgainAndAgainAreFound() {
    assertThat(failed(StubbornCase.class))
        .contains(
            "otherRandomNumbersGiveOtherProposals",
            "goesOnAfterFailuresElsewhere",
            "repeatsNothingWhileSomethingNewIsLeft")
        .doesNotContain("isAPureFunctionOfStudyAndRandomNumbers", "canMakeItsGoalLarge");
  }

  @Test
  void aComponentThatNoServiceLineNamesIsFound() {
    assertThat(failed(WrongDerivativeCase.class)).contains("isFoundByServiceLoader");
  }
}
