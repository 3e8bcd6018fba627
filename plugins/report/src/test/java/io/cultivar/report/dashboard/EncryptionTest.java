package io.cultivar.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.dashboard.Site;
import io.cultivar.testkit.FakeAddress;
import io.cultivar.testkit.FakeLaboratory;
import io.cultivar.testkit.SampleStudies;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard with a key and a certificate of its own. */
class EncryptionTest {
  private static final String PASSWORD = "only for a test";

  @TempDir private static Path folder;
  private static SSLContext context;

  @BeforeAll
  static void makeKeys() throws Exception {
    Path file = folder.resolve("keys.p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "dashboard", "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1"));
    command.addAll(List.of("-validity", "2", "-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    context = context(file);
  }

  /** One that shows the certificate, and trusts it. */
  private static SSLContext context(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private Site serve() throws IOException {
    FakeAddress local = FakeAddress.local("secret");
    FakeLaboratory laboratory = new FakeLaboratory().with(SampleStudies.varied());
    return new WebDashboard()
        .serve(laboratory, new FakeAddress(local.host(), 0, local.token(), Optional.of(context)));
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void whoTrustsTheCertificateIsLetInAndGetsACookieForEncryptedConnectionsAlone() throws Exception {
    try (Site site = serve()) {
      assertThat(site.uri().getScheme()).isEqualTo("https");
      HttpClient browser = HttpClient.newBuilder().sslContext(context).build();
      HttpResponse<String> first = get(browser, site.uri());

      assertThat(first.statusCode()).isEqualTo(303);
      String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("; Secure", "HttpOnly");
      HttpRequest again =
          HttpRequest.newBuilder(site.uri().resolve("/api/studies"))
              .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
              .build();
      assertThat(browser.send(again, BodyHandlers.ofString()).body()).contains("digits");
    }
  }

  @Test
  void nobodyElseIsToldAnything() throws Exception {
    try (Site site = serve()) {
      assertThatThrownBy(() -> get(HttpClient.newHttpClient(), site.uri()))
          .isInstanceOf(SSLHandshakeException.class);
      URI plain = new URI(site.uri().toString().replace("https:", "http:"));
      assertThatThrownBy(() -> get(HttpClient.newHttpClient(), plain))
          .isInstanceOf(IOException.class);
    }
  }
}
