package io.cultivar.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.dashboard.Site;
import io.cultivar.testkit.FakeAddress;
import io.cultivar.testkit.FakeLaboratory;
import io.cultivar.testkit.SampleStudies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboard answers, and to whom. */
class WebDashboardTest {
  private static final String JSON = "application/json";
  private static final String PAUSE = "{\"study\":\"digits\"}";

  private final FakeLaboratory laboratory = new FakeLaboratory();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private Site site;

  @BeforeEach
  void open() throws Exception {
    laboratory.with(SampleStudies.varied()).with(SampleStudies.hostile());
    site = new WebDashboard().serve(laboratory, FakeAddress.local("secret"));
    get("/?token=secret");
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(site.uri().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String origin, String type, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.uri().resolve(path))
            .header("Origin", origin)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, origin(), JSON, body);
  }

  private String origin() {
    URI uri = site.uri();
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  @Test
  void theCookieIsForThisSiteAloneAndNotTheToken() throws Exception {
    HttpClient fresh = HttpClient.newHttpClient();
    HttpResponse<String> first =
        fresh.send(HttpRequest.newBuilder(site.uri()).build(), BodyHandlers.ofString());

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains("/");
    assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/study/digits", "/compare", "/api/studies", "/nowhere"})
  void everyAnswerForbidsWhatItDoesNotNeed(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
  }

  /** The name is written by hand, since no client sends a wrong one. */
  @ParameterizedTest
  @CsvSource({"evil.example, 421", "localhost.evil.example, 421", "localhost, 401"})
  void aNameThatIsNotItsOwnIsRefused(String host, int status) throws IOException {
    int port = site.uri().getPort();
    try (Socket socket = new Socket(site.uri().getHost(), port)) {
      OutputStream out = socket.getOutputStream();
      String request = "GET / HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();

      assertThat(lines(socket.getInputStream()).readLine()).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void onlyItsOwnPagesChangeAnything() throws Exception {
    String port = ":" + site.uri().getPort();
    for (String origin :
        List.of("http://evil.example", "null", "https://127.0.0.1" + port, "http://127.0.0.1")) {
      assertThat(post("/do/pause", origin, JSON, PAUSE).statusCode()).as(origin).isEqualTo(403);
    }
    assertThat(get("/do/pause?study=digits").statusCode()).isEqualTo(404);
    assertThat(laboratory.asked()).isEmpty();

    assertThat(post("/do/pause", PAUSE).statusCode()).isEqualTo(200);
    assertThat(laboratory.asked()).containsExactly("pause digits");
  }

  @Test
  void whatMakesNoSenseIsSaidSo() throws Exception {
    assertThat(post("/do/pause", origin(), "text/plain", PAUSE).statusCode()).isEqualTo(400);
    assertThat(post("/do/pause", "{\"study\":[]}").statusCode()).isEqualTo(400);
    assertThat(post("/do/pause", "{\"study\":\"a\",\"study\":\"b\"}").statusCode()).isEqualTo(400);
    assertThat(post("/do/pause", "{}").body()).isEqualTo("what is asked must say which study");
    assertThat(post("/do/trials", "{\"study\":\"digits\",\"trials\":\"many\"}").body())
        .isEqualTo("'many' is no whole number of trials");
    assertThat(post("/do/pause", "{\"study\":\"" + "x".repeat(70_000) + "\"}").body())
        .isEqualTo("what is asked must not have more than 64 KiB");
    assertThat(laboratory.asked()).isEmpty();
  }

  @Test
  void everyActionReachesTheLaboratory() throws Exception {
    laboratory.set("digits", Progress.RUNNING);
    laboratory.move("digits", 1);

    for (String action : List.of("pause", "resume", "stop")) {
      assertThat(post("/do/" + action, PAUSE).statusCode()).as(action).isEqualTo(200);
    }
    post("/do/trials", "{\"study\":\"digits\",\"trials\":120}");
    post("/do/stop-trial", "{\"study\":\"digits\",\"trial\":80}");
    post("/do/try", "{\"study\":\"digits\",\"values\":{\"rate\":\"0.25\"}}");
    HttpResponse<String> started = post("/do/start", "{\"experiment\":\"moons.yaml\"}");

    assertThat(started.body()).isEqualTo("{\"study\":\"moons\"}");
    assertThat(laboratory.asked())
        .containsExactly(
            "pause digits",
            "resume digits",
            "stop digits",
            "trials digits 120",
            "stop-trial digits 80",
            "try digits {rate=0.25}",
            "start moons.yaml");
  }

  @Test
  void whatTheLaboratorySaysReachesTheVisitorAsText() throws Exception {
    laboratory.fail(Optional.of("<b>the store</b> is gone"));

    for (HttpResponse<String> answer : List.of(get("/api/studies"), post("/do/pause", PAUSE))) {
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("<b>the store</b> is gone");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/script/../index.html",
        "/script/%2e%2e/index.html",
        "/script/nothing.js",
        "/study/",
        "/study/a/b",
        "/style/",
        "//evil.example"
      })
  void noPathLeadsElsewhere(String path) throws Exception {
    URI uri = URI.create(origin() + path);

    HttpResponse<String> answer =
        browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void downloadsAreFilesOfTheirStudysName() throws Exception {
    HttpResponse<String> report = get("/download/report?study=digits");
    HttpResponse<String> csv = get("/download/csv?study=digits");
    HttpResponse<String> best = get("/download/best?study=digits");

    assertThat(report.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''digits.html");
    assertThat(report.body()).startsWith("<!doctype html>");
    assertThat(csv.body()).startsWith("trial,state\n0,COMPLETE\n");
    assertThat(best.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''best.yaml");
    assertThat(best.body()).isEqualTo("experiment: digits\n");
  }

  @Test
  void aChangeIsReadOnceForAllAndToldAsWhatHasChanged() throws Exception {
    JsonNode whole = new ObjectMapper().readTree(get("/api/study?study=digits").body());
    String live = "/live/study?study=digits&version=" + whole.get("version").asText();
    List<BufferedReader> viewers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      viewers.add(listen(live));
    }
    int reads = laboratory.reads();

    laboratory.move("digits", 2);

    String told = data(viewers.get(0));
    JsonNode change = new ObjectMapper().readTree(told);
    assertThat(change.get("trials")).hasSize(2);
    assertThat(change.get("trials").findValuesAsText("number")).containsExactly("78", "80");
    assertThat(change.has("about")).as("what did not change").isFalse();
    for (BufferedReader viewer : viewers.subList(1, 20)) {
      assertThat(data(viewer)).isEqualTo(told);
    }
    assertThat(laboratory.reads() - reads).isLessThanOrEqualTo(1);
  }

  @Test
  void trialsMoveWhileAllOfTheStudyTakesTooLongToReadAgain() throws Exception {
    laboratory.accountFor(Duration.ofMillis(400));
    JsonNode whole = new ObjectMapper().readTree(get("/api/study?study=digits").body());
    BufferedReader viewer =
        listen("/live/study?study=digits&version=" + whole.get("version").asText());
    laboratory.move("digits", 2);

    JsonNode change = new ObjectMapper().readTree(data(viewer));

    assertThat(change.get("trials").findValuesAsText("number")).containsExactly("78", "80");
    assertThat(laboratory.reads()).isEqualTo(1);
  }

  @Test
  void whoComesBackIsToldWhatItMissedOrToBeginAnew() throws Exception {
    JsonNode whole = new ObjectMapper().readTree(get("/api/study?study=digits").body());
    String live = "/live/study?study=digits&version=";
    String version = whole.get("version").asText();
    BufferedReader viewer = listen(live + version);
    laboratory.move("digits", 1);
    String told = data(viewer);

    assertThat(data(listen(live + version))).isEqualTo(told);
    assertThat(data(listen(live + "another"))).isEqualTo("{}");
  }

  @Test
  void aComparisonIsDrawnFromFewNumbersHoweverManyTrialsThereAre() throws Exception {
    laboratory.with(SampleStudies.twoVariants());
    laboratory.move("digits", 400);
    String path = "/compare?study=digits&study=xor-initialization";
    JsonNode comparison = new ObjectMapper().readTree(get("/api" + path).body());
    BufferedReader viewer = listen("/live" + path);

    JsonNode digits = comparison.at("/drawn/0");
    assertThat(digits.get("ended").asInt()).isGreaterThan(450);
    assertThat(digits.get("results")).hasSize(200);
    assertThat(digits.get("history").size()).isBetween(2, 40);
    assertThat(digits.at("/curves/steps")).isNotEmpty();
    assertThat(new ObjectMapper().readTree(data(viewer))).isEqualTo(comparison);
    laboratory.move("digits", 1);
    assertThat(new ObjectMapper().readTree(data(viewer)).at("/drawn/0/ended").asInt())
        .isEqualTo(digits.get("ended").asInt() + 1);
  }

  @Test
  void aTrialIsToldWithAllItsCurvesAndAnotherThatIsNotThereIsRefused() throws Exception {
    String path = "/live/trial?study=digits&metric=loss&trial=";
    laboratory.set("digits", Progress.RUNNING);
    laboratory.move("digits", 1);
    BufferedReader viewer = listen(path + "80");
    assertThat(new ObjectMapper().readTree(data(viewer)).get("steps")).isEmpty();

    laboratory.move("digits", 3);

    assertThat(new ObjectMapper().readTree(data(viewer)).get("steps")).isNotEmpty();
    HttpResponse<String> missing = get(path + "9999");
    assertThat(missing.statusCode()).isEqualTo(409);
    assertThat(missing.body()).isEqualTo("there is no trial 9999 of digits");
    assertThat(get(path + "x").body()).contains("by its number");
  }

  private BufferedReader listen(String path) throws Exception {
    HttpResponse<InputStream> answer =
        browser.send(
            HttpRequest.newBuilder(site.uri().resolve(path)).build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return lines(answer.body());
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The data of the next event. */
  private static String data(BufferedReader events) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("data: ")) {
        return line.substring("data: ".length());
      }
    }
    throw new IOException("the connection ended");
  }
}
