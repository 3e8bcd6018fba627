package io.cultivar.network.activation;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;

final class SigmoidTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Sigmoid());
  }
}
