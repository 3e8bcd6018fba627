package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard with a key and a certificate that its user made. */
@Tag("slow")
class KeyStoreTest {
  private static final String PASSWORD = "only-for-a-test";

  @TempDir private Path directory;
  private Path keys;

  @BeforeEach
  void makeKeys() throws Exception {
    keys = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private Command dashboard(String password) throws Exception {
    return Command.start(
        directory,
        Map.of("CULTIVAR_KEY_STORE_PASSWORD", password),
        "dashboard",
        "--port=0",
        "--key-store=" + keys);
  }

  private HttpClient trusting() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  @Test
  void connectionsAreEncryptedWithIt() throws Exception {
    Command command = dashboard(PASSWORD);
    command.awaitOutput();
    URI site = URI.create(command.outSoFar().strip());
    assertThat(site.getScheme()).isEqualTo("https");

    assertThat(
            trusting()
                .send(HttpRequest.newBuilder(site).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).contains("; Secure"));
    command.signal("TERM");
    assertThat(command.await().err()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", ""})
  void aWrongPasswordIsSaidToBeOne(String password) throws Exception {
    Command.Result result = dashboard(password).await();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "cultivar: --key-store %s: its password is to be in CULTIVAR_KEY_STORE_PASSWORD, which"
                    .formatted(keys)
                + " holds another or none\n");
  }

  @Test
  void anotherFileIsSaidToBeNoKeyStore() throws Exception {
    Files.writeString(keys, "experiment: xor\n");
    Command.Result result = dashboard(PASSWORD).await();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("cultivar: --key-store " + keys + ": this is no PKCS#12 key store (")
        .doesNotContain("\tat ");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() throws Exception {
    Files.delete(keys);
    Command.Result result = dashboard(PASSWORD).await();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("cultivar: --key-store " + keys + ": there is no such file\n");
  }
}
