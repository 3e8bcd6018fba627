package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.stream.Stream;

class RegularizedEvolutionContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(
        new RegularizedEvolution(),
        new RegularizedEvolution(2, 1, 0.5),
        new RegularizedEvolution(5, 50, 1e-300));
  }
}
