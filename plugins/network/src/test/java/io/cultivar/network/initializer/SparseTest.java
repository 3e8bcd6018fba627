package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SparseTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Sparse(), new Sparse(2, 0.1f));
  }

  @Test
  void refusesNoConnections() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sparse(0, 1))
        .withMessageContaining("connections must be >= 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sparse(1, -1))
        .withMessageContaining("std");
  }

  @Test
  void connectsEachUnitToAsManyInputs() {
    float[] w = new float[50];
    new Sparse(3, 1).fill(w, new Fan(10, 5), new SplittableRandom(1));
    for (int unit = 0; unit < 5; unit++) {
      int connected = 0;
      for (int input = 0; input < 10; input++) {
        connected += w[input * 5 + unit] == 0 ? 0 : 1;
      }
      assertThat(connected).isEqualTo(3);
    }
  }
}
