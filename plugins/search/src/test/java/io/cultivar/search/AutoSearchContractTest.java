package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.stream.Stream;

class AutoSearchContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(new AutoSearch());
  }
}
