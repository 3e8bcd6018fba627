package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.OptionalInt;
import java.util.stream.Stream;

class GridSearchContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(new GridSearch(), new GridSearch(OptionalInt.of(3)));
  }
}
