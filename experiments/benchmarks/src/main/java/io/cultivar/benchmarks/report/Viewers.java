package io.cultivar.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages that look at a study, and only count what they are told. */
final class Viewers implements AutoCloseable {
  private static final Pattern VERSION = Pattern.compile("\"version\":\"([^\"]+)\"");

  private final List<InputStream> connections = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger present = new AtomicInteger();

  private Viewers() {}

  /** So many come to a dashboard, each with all that there is of the study. */
  static Viewers come(String address, String study, int count) throws Exception {
    Viewers viewers = new Viewers();
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    URI site = URI.create(address);
    client.send(HttpRequest.newBuilder(site).build(), BodyHandlers.discarding());
    String version = "";
    for (int i = 0; i < count; i++) {
      HttpRequest all = HttpRequest.newBuilder(site.resolve("/api/study?study=" + study)).build();
      try (InputStream body = client.send(all, BodyHandlers.ofInputStream()).body()) {
        version = version(new String(body.readNBytes(1000), StandardCharsets.UTF_8));
        body.transferTo(OutputStream.nullOutputStream());
      }
    }
    String live = "/live/study?study=" + study + "&version=" + version;
    for (int i = 0; i < count; i++) {
      HttpRequest request = HttpRequest.newBuilder(site.resolve(live)).build();
      viewers.listen(client.send(request, BodyHandlers.ofInputStream()).body());
    }
    return viewers;
  }

  private static String version(String beginning) throws IOException {
    Matcher found = VERSION.matcher(beginning);
    if (!found.find()) {
      throw new IOException("no study: " + beginning);
    }
    return found.group(1);
  }

  private void listen(InputStream connection) {
    connections.add(connection);
    present.incrementAndGet();
    threads.execute(
        () -> {
          byte[] some = new byte[1 << 14];
          try {
            for (int n = 0; n >= 0; n = connection.read(some)) {
              bytes.addAndGet(n);
            }
          } catch (IOException e) {
            // It has left, or was let go.
          }
          present.decrementAndGet();
        });
  }

  /** How many are connected. */
  int present() {
    return present.get();
  }

  /** How much they were told. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public void close() throws IOException {
    for (InputStream connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
