package io.cultivar.data;

import io.cultivar.api.data.DataSource;
import io.cultivar.testkit.DataSourceContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CsvDataContractTest extends DataSourceContract {
  @Override
  protected Stream<DataSource> subjects() {
    return Stream.of(csv("iris.csv", "species"), csv("diabetes.csv", "target"));
  }

  private static CsvData csv(String file, String target) {
    Path path = Path.of("../../experiments/data").resolve(file);
    return new CsvData(
        path, Columns.parse(target), true, ",", "\"", List.of(""), List.of(), List.of());
  }
}
