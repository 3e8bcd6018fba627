package io.cultivar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssertingTest {
  private final Activation activation =
      Asserting.wrap(Activation.class, new PlantedFaultsTest.WrongDerivative());
  private final Optimizer optimizer =
      Asserting.wrap(Optimizer.class, new PlantedFaultsTest.Uphill());

  @Test
  void behavesAsWhatItWraps() {
    float[] y = new float[2];
    activation.forward(new float[] {0, 1}, y, new Block(0, 1, 2));
    assertThat(y).containsExactly(0, (float) StrictMath.tanh(1));
    assertThat(activation.toString()).contains("WrongDerivative");
  }

  @Test
  void findsABlockThatExceedsItsArray() {
    assertThatThrownBy(() -> activation.forward(new float[3], new float[4], new Block(0, 2, 2)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("exceeds an array of 3");
  }

  @Test
  void findsArraysThatAreSharedWhereTheyMustNotBe() {
    float[] z = new float[4];
    float[] y = new float[4];
    Block at = new Block(0, 2, 2);
    assertThatThrownBy(() -> activation.forward(z, z, at)).hasMessageContaining("y is z");
    assertThatThrownBy(() -> activation.backward(z, y, new float[4], z, at))
        .hasMessageContaining("dz is z or y");
    assertThatCode(() -> activation.backward(z, y, new float[4], new float[4], at))
        .doesNotThrowAnyException();
  }

  @Test
  void findsStepsThatCannotBe() {
    assertThatThrownBy(
            () -> optimizer.step(new float[2], new float[2], new float[0][], 0.1f, 0, 0, 2))
        .hasMessageContaining("step 0");
    assertThatThrownBy(
            () -> optimizer.step(new float[2], new float[2], new float[1][2], 0.1f, 1, 0, 2))
        .hasMessageContaining("1 slots");
    Schedule schedule = Asserting.wrap(Schedule.class, new PlantedFaultsTest.Below());
    assertThatThrownBy(() -> schedule.rate(0.1, 10, 10)).hasMessageContaining("step 10 of 10");
  }

  @Test
  void findsTrialsOutOfOrder() {
    SearchStrategy strategy =
        Asserting.wrap(SearchStrategy.class, new PlantedFaultsTest.EmptyHanded());
    FakeStudy study = FakeStudy.of(SearchSpace.of(List.of()));
    assertThat(strategy.propose(study, new SplittableRandom(1))).isPresent();
    FakeStudy wrong = study.with(FakeTrial.running(1, Values.NONE));
    assertThatThrownBy(() -> strategy.propose(wrong, new SplittableRandom(1)))
        .hasMessageContaining("trial 1 is at 0");
  }
}
