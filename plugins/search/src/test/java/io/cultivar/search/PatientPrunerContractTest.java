package io.cultivar.search;

import io.cultivar.api.search.Pruner;
import io.cultivar.testkit.PrunerContract;
import java.util.Optional;
import java.util.stream.Stream;

class PatientPrunerContractTest extends PrunerContract {
  @Override
  protected Stream<Pruner> subjects() {
    return Stream.of(
        new PatientPruner(),
        new PatientPruner(Optional.of(new MedianPruner()), 1, 0),
        new PatientPruner(Optional.of(new NoPruner()), 1, 2));
  }
}
