package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.stream.Stream;

class DifferentialEvolutionContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(
        new DifferentialEvolution(),
        new DifferentialEvolution(4, 2, 0),
        new DifferentialEvolution(15, 1e-9, 1));
  }
}
