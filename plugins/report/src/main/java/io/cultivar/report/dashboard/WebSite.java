package io.cultivar.report.dashboard;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cultivar.api.dashboard.Address;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The dashboard's pages as they are served. */
final class WebSite implements Site {
  private static final int THREADS = 8;
  private static final int WAITING = 256;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Watch watch;
  private final URI uri;

  private WebSite(HttpServer server, ExecutorService threads, Watch watch, URI uri) {
    this.server = server;
    this.threads = threads;
    this.watch = watch;
    this.uri = uri;
  }

  /** Begins to serve. */
  static WebSite open(Laboratory laboratory, Address address) throws IOException {
    Map<String, Route> reads = new HashMap<>(Pages.routes());
    HttpServer server = bound(address);
    int port = server.getAddress().getPort();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Watch::thread);
    threads.allowCoreThreadTimeOut(true);
    Watch watch = new Watch(laboratory);
    reads.putAll(new Answers(laboratory, watch).routes());
    reads.putAll(new Downloads(laboratory).routes());
    Map<String, Route> changes = new Actions(laboratory, watch).routes();
    server.createContext("/", new Reception(new Gate(address, port), reads, changes));
    server.setExecutor(threads);
    server.start();
    return new WebSite(server, threads, watch, uri(address, port));
  }

  private static HttpServer bound(Address address) throws IOException {
    InetSocketAddress place = new InetSocketAddress(address.host(), address.port());
    try {
      if (address.tls().isEmpty()) {
        return HttpServer.create(place, 0);
      }
      HttpsServer server = HttpsServer.create(place, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(address.tls().get()));
      return server;
    } catch (IOException e) {
      String where = Gate.literal(address.host()) + ":" + address.port();
      throw new IOException(
          "the dashboard cannot be served at " + where + ": " + e.getMessage(), e);
    }
  }

  private static URI uri(Address address, int port) {
    InetAddress host = address.host();
    String name = Gate.literal(host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host);
    String query =
        address
            .token()
            .map(token -> "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
            .orElse("");
    String scheme = address.tls().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + name + ":" + port + "/" + query);
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    watch.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
