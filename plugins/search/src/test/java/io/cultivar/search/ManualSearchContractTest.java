package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.testkit.SearchStrategyContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ManualSearchContractTest extends SearchStrategyContract {
  @Override
  protected Stream<SearchStrategy> subjects() {
    return Stream.of(new ManualSearch(List.of(Map.of("rate", "0.1"), Map.of("rate", "1"))));
  }

  @Override
  protected Map<String, SearchSpace> spaces() {
    RealParameter rate = new RealParameter("rate", 0, 1, Scale.LINEAR);
    return Map.of("its own", SearchSpace.of(List.of(rate)));
  }
}
