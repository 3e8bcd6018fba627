package io.cultivar.cli;

import io.cultivar.api.dashboard.Address;
import io.cultivar.api.dashboard.Dashboard;
import io.cultivar.api.dashboard.Site;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.component.ComponentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page on which studies are watched and steered. */
@Command(
    name = "dashboard",
    description = "Serves a page on which studies are watched and steered, until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class DashboardCommand implements Callable<Integer> {
  private static final long PATIENCE_SECONDS = 40;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "where to listen (default: ${DEFAULT-VALUE}; 0: any that is free)")
  private int port = 8190;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "at which address to listen (default: this machine alone)")
  private String host;

  @Option(
      names = "--key-store",
      paramLabel = "FILE",
      description =
          "the key and certificate for encrypted connections, PKCS #12; its password in"
              + " CULTIVAR_KEY_STORE_PASSWORD")
  private Path keyStore;

  @Option(
      names = "--unencrypted",
      description = "let other machines come although connections are not encrypted")
  private boolean unencrypted;

  @Option(
      names = "--experiments",
      paramLabel = "DIR",
      description = "the folder of experiment files that can be started (default: experiments)")
  private Path experiments = Path.of("experiments");

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;
  @Mixin private WorkerOptions workers;

  DashboardCommand(Console console) {
    this.console = console;
  }

  private record Served(
      InetAddress host, int port, Optional<String> token, Optional<SSLContext> tls)
      implements Address {}

  @Override
  public Integer call() throws Exception {
    Address address = address();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, closed), "cultivar-end"));
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url());
        LocalLaboratory laboratory = new LocalLaboratory(cultivar, experiments, console);
        Site site = dashboard(cultivar).serve(laboratory, address)) {
      console.out().println(site.uri());
      console.out().flush();
      asked.await();
      return ExitCode.OK;
    } finally {
      closed.countDown();
    }
  }

  /** When the process is asked to end, it does so once studies in the background are kept. */
  private static void end(CountDownLatch asked, CountDownLatch closed) {
    asked.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Address address() {
    InetAddress at = host == null ? InetAddress.getLoopbackAddress() : named(host);
    if (!at.isLoopbackAddress() && keyStore == null && !unencrypted) {
      throw new UserException(
          "other machines could come to "
              + host
              + ", and what they send could be read on the way: give --key-store FILE for encrypted"
              + " connections, or --unencrypted to do without");
    }
    return new Served(at, port, Optional.of(token()), tls());
  }

  private static InetAddress named(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new UserException("--host " + host + ": there is no such address");
    }
  }

  private static String token() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private Optional<SSLContext> tls() {
    if (keyStore == null) {
      return Optional.empty();
    }
    String given = System.getenv("CULTIVAR_KEY_STORE_PASSWORD");
    char[] password = given == null ? new char[0] : given.toCharArray();
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return Optional.of(context);
    } catch (NoSuchFileException e) {
      throw new UserException("--key-store " + keyStore + ": there is no such file");
    } catch (IOException | GeneralSecurityException e) {
      throw new UserException("--key-store " + keyStore + ": " + unreadable(e));
    }
  }

  private static String unreadable(Exception e) {
    if (e.getCause() instanceof UnrecoverableKeyException) {
      return "its password is to be in CULTIVAR_KEY_STORE_PASSWORD, which holds another or none";
    }
    return "this is no PKCS#12 key store (" + e.getMessage() + ")";
  }

  private static Dashboard dashboard(Cultivar cultivar) {
    List<ComponentType> all = cultivar.registry().all(Dashboard.class);
    if (all.isEmpty()) {
      throw new UserException("no plugin brings a dashboard");
    }
    return (Dashboard) all.get(0).createDefault();
  }
}
