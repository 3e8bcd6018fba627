package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.OptionalInt;
import java.util.stream.Stream;

class LatinHypercubeSearchContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(new LatinHypercubeSearch(), new LatinHypercubeSearch(OptionalInt.of(7)));
  }
}
