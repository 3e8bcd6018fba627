package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IdentityTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Identity(), new Identity(0.5f));
  }

  @Test
  void refusesInfinity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity(Float.NaN))
        .withMessageContaining("gain must be finite");
  }

  @Test
  void isADiagonalOfAnyShape() {
    float[] tall = new float[6];
    new Identity(2).fill(tall, new Fan(3, 2), new SplittableRandom(1));
    assertThat(tall).containsExactly(2, 0, 0, 2, 0, 0);
    float[] wide = new float[6];
    new Identity().fill(wide, new Fan(2, 3), new SplittableRandom(1));
    assertThat(wide).containsExactly(1, 0, 0, 0, 1, 0);
  }
}
