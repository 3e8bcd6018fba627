package io.cultivar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.net.httpserver.HttpServer;
import io.cultivar.api.component.Component;
import io.cultivar.api.dashboard.Address;
import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Site;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The contract of dashboards finds the faults that are planted for it. */
class PlantedDashboardFaultsTest {
  /** Asks nobody for a token, takes any port, trusts the laboratory, and serves on when closed. */
  @Component(name = "open-house", summary = "planted")
  public record OpenHouse() implements Dashboard {
    @Override
    public Site serve(Laboratory laboratory, Address address) throws IOException {
      HttpServer server = HttpServer.create(new InetSocketAddress(address.host(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] names = laboratory.studies().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, names.length);
            exchange.getResponseBody().write(names);
            exchange.close();
          });
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?token=s3cret");
      return new OpenSite(uri);
    }
  }

  private record OpenSite(URI uri) implements Site {
    @Override
    public void close() {}
  }

  static final class OpenHouseCase extends DashboardContract {
    @Override
    protected Stream<Dashboard> subjects() {
      return Stream.of(new OpenHouse());
    }
  }

  @Test
  void aDashboardThatIsOpenToAllIsFound() {
    List<String> failed =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(OpenHouseCase.class))
            .execute()
            .testEvents()
            .failed()
            .stream()
            .map(event -> event.getTestDescriptor().getDisplayName())
            .toList();

    assertThat(failed)
        .contains(
            "letsInWhoComesByItsAddressAndAgainWithoutTheToken()",
            "letsNobodyInWithoutTheToken()",
            "servesSeveralTimesAtOnceAndStopsWhereItIsClosed()",
            "saysWhereItCannotBeServed()");
  }
}
