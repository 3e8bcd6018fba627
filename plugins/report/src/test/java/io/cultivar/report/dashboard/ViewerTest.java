package io.cultivar.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages at the ends of real connections, which do not read what they are told. */
class ViewerTest {
  /**
   * More than connections of one machine hold unread, if it is told as often as a page may wait.
   */
  private static final byte[] EVENT = Viewer.event("change", "1", "x".repeat(2_000_000));

  private static final int MOST = 1_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Viewer> viewers = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> viewers.add(new Viewer(new Visit(exchange), threads)));
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Comes, and reads nothing by itself. */
  private Socket visit() throws IOException {
    Socket page = new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
    page.setSoTimeout(30_000);
    page.getOutputStream()
        .write(
            "GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return page;
  }

  private Viewer viewer() throws InterruptedException {
    return viewers.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void aPageThatReadsNothingIsLetGoAndNobodyWaitsForIt() throws Exception {
    try (Socket page = visit()) {
      Viewer viewer = viewer();
      int told = 0;
      while (!viewer.gone() && told < MOST) {
        viewer.send(EVENT);
        told++;
      }

      assertThat(viewer.gone()).isTrue();
      assertThat(told).as("it may be slow for a while").isBetween(32, MOST - 1);
      assertThat(endOf(page)).isLessThan((long) told * EVENT.length);
    }
  }

  /** Reads until the connection ends; gives how many bytes came. */
  private static long endOf(Socket page) throws IOException {
    byte[] some = new byte[1 << 16];
    long bytes = 0;
    try {
      for (int n = 0; n >= 0; n = page.getInputStream().read(some)) {
        bytes += n;
      }
    } catch (SocketException reset) {
      // An end, too.
    }
    return bytes;
  }

  @Test
  void anAudienceForgetsWhoHasLeft() throws Exception {
    Audience audience = new Audience();
    try (Socket page = visit()) {
      Viewer leaving = viewer();
      audience.join(leaving);
      assertThat(audience.size()).isEqualTo(1);

      leaving.leave();

      assertThat(audience.size()).isZero();
      assertThat(endOf(page)).isPositive();
    }
  }
}
