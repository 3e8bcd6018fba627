package io.cultivar.search;

import io.cultivar.api.search.Pruner;
import io.cultivar.testkit.PrunerContract;
import java.util.OptionalDouble;
import java.util.stream.Stream;

class ThresholdPrunerContractTest extends PrunerContract {
  @Override
  protected Stream<Pruner> subjects() {
    return Stream.of(
        new ThresholdPruner(), new ThresholdPruner(OptionalDouble.of(-5), OptionalDouble.of(3), 2));
  }

  @Override
  protected boolean comparesTrials() {
    return false;
  }
}
