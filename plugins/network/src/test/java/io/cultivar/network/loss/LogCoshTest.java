package io.cultivar.network.loss;

import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;

final class LogCoshTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new LogCosh());
  }
}
