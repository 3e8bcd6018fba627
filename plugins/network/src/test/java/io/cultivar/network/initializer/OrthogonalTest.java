package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OrthogonalTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Orthogonal(), new Orthogonal(2));
  }

  @Test
  void refusesAGainThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Orthogonal(0))
        .withMessageContaining("gain must be > 0 and finite, was 0.0");
  }

  @Test
  void hasOrthogonalUnitsWhereTheyAreFewer() {
    float[] w = new float[7 * 4];
    new Orthogonal(2).fill(w, new Fan(7, 4), new SplittableRandom(1));
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double dot = 0;
        for (int k = 0; k < 7; k++) {
          dot += w[k * 4 + a] * w[k * 4 + b];
        }
        assertThat(dot).isEqualTo(a == b ? 4 : 0, offset(1e-5));
      }
    }
  }

  @Test
  void hasOrthogonalInputsWhereTheyAreFewer() {
    float[] w = new float[4 * 7];
    new Orthogonal().fill(w, new Fan(4, 7), new SplittableRandom(1));
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double dot = 0;
        for (int k = 0; k < 7; k++) {
          dot += w[a * 7 + k] * w[b * 7 + k];
        }
        assertThat(dot).isEqualTo(a == b ? 1 : 0, offset(1e-5));
      }
    }
  }
}
