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

final class UniformTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new Uniform(), new Uniform(-0.4f, 0.4f));
  }

  @Test
  void refusesEndsThatAreSwapped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uniform(1, -1))
        .withMessageContaining("min must be <= max, was 1.0 and -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uniform(Float.NaN, 1))
        .withMessageContaining("min must be finite");
  }

  @Test
  void fillsItsRange() {
    float[] w = new float[10000];
    new Uniform(-0.4f, 0.4f).fill(w, new Fan(100, 100), new SplittableRandom(1));
    WeightStatistics of = WeightStatistics.of(w);
    assertThat(of.min()).isBetween(-0.4f, -0.399f);
    assertThat(of.max()).isBetween(0.399f, 0.4f);
    assertThat(of.mean()).isEqualTo(0, offset(0.01));
  }
}
