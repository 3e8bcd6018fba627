package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StepTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Step(), new Step(Step.Surrogate.STRAIGHT_THROUGH));
  }

  /** The straight-through surrogate is meant not to be the gradient, which is 0. */
  @Override
  protected boolean trueGradient(Activation subject) {
    return !subject.passesGradient();
  }

  @Test
  void isOneFromZeroOn() {
    assertThat(new Step().value(-1e-6f)).isZero();
    assertThat(new Step().value(0)).isEqualTo(1);
    assertThat(new Step().value(Float.NaN)).isNaN();
  }

  @Test
  void onlyTheSurrogateLetsGradientsPass() {
    assertThat(new Step().passesGradient()).isFalse();
    Step surrogate = new Step(Step.Surrogate.STRAIGHT_THROUGH);
    assertThat(surrogate.passesGradient()).isTrue();
    assertThat(surrogate.derivative(1, 1)).isEqualTo(1);
    assertThat(surrogate.derivative(1.5f, 1)).isZero();
  }

  @Test
  void refusesNoSurrogate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(null))
        .withMessageContaining("surrogate");
  }
}
