package io.cultivar.report;

import io.cultivar.api.report.ReportFormat;
import io.cultivar.testkit.ReportFormatContract;
import java.util.stream.Stream;

class HtmlReportContractTest extends ReportFormatContract {
  @Override
  protected Stream<ReportFormat> subjects() {
    return Stream.of(new HtmlReport());
  }
}
