package io.cultivar.testkit;

import io.cultivar.api.dashboard.Address;
import java.net.InetAddress;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** An address that is whatever a test says. */
public record FakeAddress(
    InetAddress host, int port, Optional<String> token, Optional<SSLContext> tls)
    implements Address {
  /** Any free port of this machine, for those who know a token. */
  public static FakeAddress local(String token) {
    return new FakeAddress(
        InetAddress.getLoopbackAddress(), 0, Optional.of(token), Optional.empty());
  }

  /** The same address with another port. */
  public FakeAddress at(int other) {
    return new FakeAddress(host, other, token, tls);
  }
}
