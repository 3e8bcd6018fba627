package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OnesTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Ones());
  }

  @Test
  void areOne() {
    float[] w = new float[6];
    new Ones().fill(w, new Fan(2, 3), new SplittableRandom(1));
    assertThat(w).containsOnly(1);
  }
}
