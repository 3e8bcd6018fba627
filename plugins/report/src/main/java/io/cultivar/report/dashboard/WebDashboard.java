package io.cultivar.report.dashboard;

import io.cultivar.api.component.Component;
import io.cultivar.api.dashboard.Address;
import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Site;
import java.io.IOException;

/** Serves studies as web pages that move while they run. */
@Component(name = "web", summary = "live pages for a browser: charts, and buttons to steer studies")
public record WebDashboard() implements Dashboard {
  @Override
  public Site serve(Laboratory laboratory, Address address) throws IOException {
    return WebSite.open(laboratory, address);
  }
}
