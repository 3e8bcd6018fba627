package io.cultivar.search;

import io.cultivar.api.search.Pruner;
import io.cultivar.testkit.PrunerContract;
import java.util.stream.Stream;

class PercentilePrunerContractTest extends PrunerContract {
  @Override
  protected Stream<Pruner> subjects() {
    return Stream.of(
        new PercentilePruner(),
        new PercentilePruner(0, 0, 0, 1, 1),
        new PercentilePruner(90, 1, 2, 3, 4));
  }
}
