package io.cultivar.search;

import io.cultivar.api.search.Pruner;
import io.cultivar.testkit.PrunerContract;
import java.util.stream.Stream;

class NoPrunerContractTest extends PrunerContract {
  @Override
  protected Stream<Pruner> subjects() {
    return Stream.of(new NoPruner());
  }
}
