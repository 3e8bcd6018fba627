package io.cultivar.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/**
 * Pages that look at a study, and only count what they are told: they are to cost little, since
 * those of people are drawn elsewhere.
 */
final class Viewers implements AutoCloseable {
  private static final Pattern VERSION = Pattern.compile("\"version\":\"([^\"]+)\"");

  private final List<Socket> connections = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger present = new AtomicInteger();

  private Viewers() {}

  /** So many come to a dashboard, and have what there is of a study. */
  static Viewers come(String address, String study, int count) throws Exception {
    URI site = URI.create(address);
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<Void> first =
        client.send(HttpRequest.newBuilder(site).build(), BodyHandlers.discarding());
    String line = first.headers().firstValue("Set-Cookie").orElseThrow();
    String cookie = line.substring(0, line.indexOf(';'));
    HttpRequest all =
        HttpRequest.newBuilder(site.resolve("/api/study?study=" + study))
            .header("Cookie", cookie)
            .build();
    String version = version(client.send(all, BodyHandlers.ofString()).body());
    Viewers viewers = new Viewers();
    for (int i = 0; i < count; i++) {
      viewers.listen(site, "/live/study?study=" + study + "&version=" + version, cookie);
    }
    return viewers;
  }

  private static String version(String json) throws IOException {
    Matcher found = VERSION.matcher(json);
    if (!found.find()) {
      throw new IOException("no study: " + json);
    }
    return found.group(1);
  }

  private void listen(URI site, String path, String cookie) throws IOException {
    Socket connection = new Socket(site.getHost(), site.getPort());
    String host = site.getHost() + ":" + site.getPort();
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie + "\r\n\r\n";
    connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    connections.add(connection);
    present.incrementAndGet();
    threads.execute(() -> hear(connection));
  }

  private void hear(Socket connection) {
    byte[] some = new byte[1 << 16];
    try (InputStream in = connection.getInputStream()) {
      for (int n = 0; n >= 0; n = in.read(some)) {
        bytes.addAndGet(n);
      }
    } catch (IOException e) {
      // It has left, or was let go.
    }
    present.decrementAndGet();
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
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdown();
  }
}
