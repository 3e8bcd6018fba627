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

final class TruncatedNormalTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(new TruncatedNormal(), new TruncatedNormal(1, 2));
  }

  @Test
  void refusesWhatIsNoDeviation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(0, -1))
        .withMessageContaining("std must be >= 0 and finite, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(Float.NaN, 1))
        .withMessageContaining("mean must be finite");
  }

  @Test
  void staysWithinTwoDeviations() {
    float[] w = new float[10000];
    new TruncatedNormal(1, 2).fill(w, new Fan(100, 100), new SplittableRandom(1));
    WeightStatistics of = WeightStatistics.of(w);
    assertThat(of.min()).isBetween(-3f, -2.9f);
    assertThat(of.max()).isBetween(4.9f, 5f);
    assertThat(of.std()).isEqualTo(2 * 0.8796, offset(0.05));
  }
}
