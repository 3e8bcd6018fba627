package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.testkit.DashboardContract;
import java.util.stream.Stream;

class WebDashboardContractTest extends DashboardContract {
  @Override
  protected Stream<Dashboard> subjects() {
    return Stream.of(new WebDashboard());
  }
}
