package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SquaredTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Squared());
  }

  @Test
  void isHalfTheSquaredError() {
    double sum = new Squared().sum(new float[] {3, 1}, new float[] {1, 1}, new Block(0, 1, 2));
    assertThat(sum).isEqualTo(2);
  }
}
