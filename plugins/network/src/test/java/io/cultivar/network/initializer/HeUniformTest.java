package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HeUniformTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new HeUniform());
  }

  @Test
  void hasTheVarianceOfItsPaper() {
    float[] w = new float[10000];
    new HeUniform().fill(w, new Fan(50, 200), new SplittableRandom(1));
    WeightStatistics of = WeightStatistics.of(w);
    double std = Math.sqrt(2.0 / 50);
    assertThat(of.std()).isEqualTo(std, offset(0.03 * std));
    assertThat((double) of.max()).isLessThan(std * Math.sqrt(3) + 1e-6);
  }
}
