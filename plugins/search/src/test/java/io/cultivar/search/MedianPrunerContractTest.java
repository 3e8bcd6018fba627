package io.cultivar.search;

import io.cultivar.api.search.Pruner;
import io.cultivar.testkit.PrunerContract;
import java.util.stream.Stream;

class MedianPrunerContractTest extends PrunerContract {
  @Override
  protected Stream<Pruner> subjects() {
    return Stream.of(
        new MedianPruner(), new MedianPruner(0, 0, 1, 1), new MedianPruner(2, 3, 4, 2));
  }
}
