package io.cultivar.data;

import io.cultivar.api.data.DataSource;
import io.cultivar.testkit.DataSourceContract;
import java.util.List;
import java.util.stream.Stream;

class InlineDataContractTest extends DataSourceContract {
  @Override
  protected Stream<DataSource> subjects() {
    return Stream.of(
        new InlineData(
            List.of("a", "b"), Columns.parse("b"), List.of(List.of("1", "x"), List.of("", "y"))));
  }
}
