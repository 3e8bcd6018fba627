package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard as the command serves it: what people ask for there happens in the store. */
@Tag("slow")
class DashboardTest {
  private static final String ENDLESS =
      """
      experiment: endless
      space:
        rate: {real: [0.1, 1.0]}
      objective:
        type: train-network
        data: xor
        inputs: {scaling: none}
        layers:
          - {type: dense, units: 3, activation: tanh}
          - {type: dense, activation: sigmoid}
        loss: squared
        learning-rate: $rate
        epochs: 20
        batch: full
      goal: {minimize: train.loss}
      strategy: random
      trials: 100000000
      """;

  @TempDir private Path directory;

  private final HttpClient visitor =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private HttpResponse<String> get(URI address) throws Exception {
    return visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private int ask(URI site, String what, String order) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve("/do/" + what))
            .header("Content-Type", "application/json")
            .header("Origin", site.getScheme() + "://" + site.getAuthority())
            .POST(BodyPublishers.ofString(order))
            .build();
    return visitor.send(request, BodyHandlers.ofString()).statusCode();
  }

  private String url() {
    return "jdbc:sqlite:" + directory.resolve("studies.db");
  }

  private int ended() throws IOException {
    try (Cultivar cultivar = Cultivar.builder().store(url()).build()) {
      return cultivar.studies().list().isEmpty() ? 0 : StoredStudy.ended(url(), "endless").size();
    }
  }

  @Test
  void studiesAreStartedStoppedAndAddedToFromThePage() throws Exception {
    Path experiments = Files.createDirectory(directory.resolve("experiments"));
    Files.writeString(experiments.resolve("endless.yaml"), ENDLESS);
    Command command =
        Command.start(
            directory, "dashboard", "--port=0", "--experiments=" + experiments, "--store=" + url());
    command.awaitOutput();
    URI site = URI.create(command.outSoFar().strip());
    assertThat(site.getHost()).isEqualTo("127.0.0.1");
    URI stranger = site.resolve("/");
    assertThat(get(stranger).statusCode()).isEqualTo(401);
    HttpResponse<String> page = get(site);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");

    assertThat(ask(site, "start", "{\"experiment\":\"endless.yaml\"}")).isEqualTo(200);
    while (ended() < 3) {
      Thread.sleep(50);
    }
    assertThat(get(site.resolve("/study/endless")).statusCode()).isEqualTo(200);
    while (ask(site, "stop", "{\"study\":\"endless\"}") != 200) {
      Thread.sleep(50);
    }
    while (!get(site.resolve("/api/studies")).body().contains("\"IDLE\"")) {
      Thread.sleep(50);
    }
    int stopped = ended();
    assertThat(ask(site, "try", "{\"study\":\"endless\",\"values\":{\"rate\":\"0.125\"}}"))
        .isEqualTo(200);
    while (ended() != stopped + 1) {
      Thread.sleep(50);
    }
    assertThat(get(site.resolve("/download/csv?study=endless")).body()).contains("0.125");
    assertThat(ask(site, "try", "{\"study\":\"endless\",\"values\":{\"rate\":\"7\"}}"))
        .isEqualTo(409);
    command.signal("INT");
    Command.Result result = command.await();
    assertThat(result.err()).doesNotContain("Exception");
  }
}
