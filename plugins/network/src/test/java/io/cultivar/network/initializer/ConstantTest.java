package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConstantTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Constant(), new Constant(0.1f));
  }

  @Test
  void refusesInfinity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Constant(Float.POSITIVE_INFINITY))
        .withMessageContaining("value must be finite");
  }

  @Test
  void isTheSameEverywhere() {
    float[] w = new float[4];
    new Constant(0.1f).fill(w, new Fan(2, 2), new SplittableRandom(1));
    assertThat(w).containsOnly(0.1f);
  }
}
