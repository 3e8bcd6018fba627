package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ZerosTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Zeros());
  }

  @Test
  void areZero() {
    float[] w = {1, 2};
    new Zeros().fill(w, new Fan(1, 2), new SplittableRandom(1));
    assertThat(w).containsOnly(0);
  }
}
