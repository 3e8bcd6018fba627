package io.cultivar.search;

import io.cultivar.api.search.Importance;
import io.cultivar.testkit.ImportanceContract;
import java.util.stream.Stream;

class AnovaContractTest extends ImportanceContract {
  @Override
  protected Stream<Importance> subjects() {
    return Stream.of(new FunctionalAnova(), new ParzenAnova());
  }
}
