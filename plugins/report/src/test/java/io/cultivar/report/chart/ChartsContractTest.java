package io.cultivar.report.chart;

import io.cultivar.api.report.ReportFormat;
import io.cultivar.testkit.ReportFormatContract;
import java.util.stream.Stream;

class ChartsContractTest extends ReportFormatContract {
  @Override
  protected Stream<ReportFormat> subjects() {
    return Stream.of(new Charts());
  }
}
