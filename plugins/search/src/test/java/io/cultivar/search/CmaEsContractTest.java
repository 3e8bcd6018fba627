package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.OptionalInt;
import java.util.stream.Stream;

class CmaEsContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(
        new CmaEs(), new CmaEs(OptionalInt.of(4), 1), new CmaEs(OptionalInt.of(9), 1e-9));
  }
}
