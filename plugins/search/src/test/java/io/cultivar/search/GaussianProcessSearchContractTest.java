package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.stream.Stream;

class GaussianProcessSearchContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(new GaussianProcessSearch());
  }
}
