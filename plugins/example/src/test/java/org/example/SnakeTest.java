package org.example;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;

class SnakeTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Snake(), new Snake(0.5f), new Snake(3));
  }
}
