package io.cultivar.api.dashboard;

import java.net.InetAddress;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Where a dashboard is served, and to whom. */
public interface Address {
  /** The interface at which it listens; the loopback one where nobody else is to come. */
  InetAddress host();

  /** The port; 0 takes any that is free. */
  int port();

  /** What a visitor must know; empty lets anybody in who can come. */
  Optional<String> token();

  /** By what connections are encrypted; empty where they are not. */
  Optional<SSLContext> tls();
}
