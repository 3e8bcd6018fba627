package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.stream.Stream;

class TreeParzenEstimatorContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(
        new TreeParzenEstimator(),
        new TreeParzenEstimator(2, 0.9, 1, 1, 0.1, 0),
        new TreeParzenEstimator(3, 0.01, 100, 1e-6, 1e-9, 1));
  }
}
