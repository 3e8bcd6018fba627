package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.api.dashboard.Site;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every dashboard must do, whatever its pages look like. */
public abstract class DashboardContract extends ComponentContract<Dashboard> {
  private static final String TOKEN = "s3cret/&=+token";

  private static FakeLaboratory laboratory() throws IOException {
    return new FakeLaboratory().with(SampleStudies.varied()).with(SampleStudies.hostile());
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** A browser that keeps what it is given, and goes where it is sent. */
  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  @Test
  void letsInWhoComesByItsAddressAndAgainWithoutTheToken() throws Exception {
    for (Dashboard subject : all()) {
      try (Site site = subject.serve(laboratory(), FakeAddress.local(TOKEN))) {
        HttpClient browser = browser();
        HttpResponse<String> first = get(browser, site.uri());
        assertEquals(200, first.statusCode(), subject + " does not let in who knows the token");
        assertFalse(
            first.uri().toString().contains("s3cret"),
            subject + " leaves the token in the address");
        assertEquals(200, get(browser, site.uri().resolve("/")).statusCode(), subject.toString());
      }
    }
  }

  @Test
  void letsNobodyInWithoutTheToken() throws Exception {
    for (Dashboard subject : all()) {
      try (Site site = subject.serve(laboratory(), FakeAddress.local(TOKEN))) {
        for (String path : List.of("/", "/?token=", "/?token=wrong", "/study/digits")) {
          HttpResponse<String> answer = get(browser(), site.uri().resolve(path));
          assertTrue(answer.statusCode() >= 400, subject + " lets anybody in at " + path);
          assertFalse(answer.body().contains("digits"), subject + " tells of studies at " + path);
        }
      }
    }
  }

  @Test
  void letsAnybodyInWhereThereIsNoToken() throws Exception {
    for (Dashboard subject : all()) {
      FakeAddress local = FakeAddress.local(TOKEN);
      FakeAddress open = new FakeAddress(local.host(), 0, Optional.empty(), Optional.empty());
      try (Site site = subject.serve(laboratory(), open)) {
        assertEquals(200, get(browser(), site.uri()).statusCode(), subject.toString());
      }
    }
  }

  @Test
  void servesSeveralTimesAtOnceAndStopsWhereItIsClosed() throws Exception {
    for (Dashboard subject : all()) {
      Site one = subject.serve(laboratory(), FakeAddress.local(TOKEN));
      try (Site other = subject.serve(laboratory(), FakeAddress.local(TOKEN))) {
        assertNotEquals(one.uri(), other.uri(), subject.toString());
        URI uri = one.uri();
        one.close();
        assertThrows(IOException.class, () -> get(browser(), uri), subject + " is not closed");
        assertEquals(200, get(browser(), other.uri()).statusCode(), subject.toString());
      }
    }
  }

  @Test
  void saysWhereItCannotBeServed() throws Exception {
    for (Dashboard subject : all()) {
      try (Site site = subject.serve(laboratory(), FakeAddress.local(TOKEN))) {
        int taken = site.uri().getPort();
        IOException refused =
            assertThrows(
                IOException.class,
                () -> subject.serve(laboratory(), FakeAddress.local(TOKEN).at(taken)).close());
        assertTrue(refused.getMessage().contains(String.valueOf(taken)), refused.getMessage());
      }
    }
  }

  @Test
  void bearsALaboratoryThatFails() throws Exception {
    for (Dashboard subject : all()) {
      FakeLaboratory laboratory = laboratory();
      try (Site site = subject.serve(laboratory, FakeAddress.local(TOKEN))) {
        laboratory.fail(Optional.of("the store is gone"));
        HttpClient browser = browser();
        get(browser, site.uri());
        laboratory.fail(Optional.empty());
        assertEquals(200, get(browser, site.uri()).statusCode(), subject.toString());
      }
    }
  }
}
