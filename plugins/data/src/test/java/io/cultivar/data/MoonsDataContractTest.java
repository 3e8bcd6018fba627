package io.cultivar.data;

import io.cultivar.api.data.DataSource;
import io.cultivar.testkit.DataSourceContract;
import java.util.stream.Stream;

class MoonsDataContractTest extends DataSourceContract {
  @Override
  protected Stream<DataSource> subjects() {
    return Stream.of(new MoonsData());
  }
}
