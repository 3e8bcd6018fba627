package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is let in. A visitor brings the token once and gets a cookie for it. The name under which a
 * visitor's browser knows this place must be one of its own, or another site could lead the browser
 * here under a name of theirs (DNS rebinding); and only this site's own pages may change anything.
 */
final class Gate {
  private static final int SESSION_BYTES = 24;

  private final Optional<String> token;
  private final String scheme;
  private final Set<String> hosts;
  private final String cookie;
  private final String session;

  /**
   * A gate before an address.
   *
   * @param port the port that is used in the end
   */
  Gate(Address address, int port) {
    token = address.token();
    scheme = address.tls().isPresent() ? "https" : "http";
    hosts = hosts(address.host(), port, scheme.equals("https") ? 443 : 80);
    // Cookies know no ports: two dashboards of one machine need two names.
    cookie = "cultivar-" + port;
    byte[] secret = new byte[SESSION_BYTES];
    new SecureRandom().nextBytes(secret);
    session = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Whether the visitor's browser knows this place under one of its own names. */
  boolean knowsHost(Visit visit) {
    return visit.header("Host").map(Gate::lower).filter(hosts::contains).isPresent();
  }

  /** Whether the visitor needs no token, or has shown it before. */
  boolean letsIn(Visit visit) {
    return token.isEmpty() || visit.cookie(cookie).filter(c -> same(c, session)).isPresent();
  }

  /** Whether the visitor shows the right token. */
  boolean accepts(String shown) {
    return token.isPresent() && same(shown, token.get());
  }

  /** The header by which a browser is let in from now on. */
  String cookie() {
    return cookie
        + "="
        + session
        + "; Path=/; HttpOnly; SameSite=Strict"
        + (scheme.equals("https") ? "; Secure" : "");
  }

  /** Whether a page of this site asks, and not one of another. */
  boolean isOwnPage(Visit visit) {
    String own = scheme + "://" + visit.header("Host").map(Gate::lower).orElse("");
    return visit.header("Origin").map(Gate::lower).filter(own::equals).isPresent()
        && visit.header("Sec-Fetch-Site").map("same-origin"::equals).orElse(true);
  }

  /** Compares in a time that does not tell how much of it is right. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> hosts(InetAddress bound, int port, int usual) {
    Set<String> names = new HashSet<>();
    for (InetAddress address : addresses(bound)) {
      names.add(literal(address));
      if (address.isLoopbackAddress()) {
        names.add("localhost");
      }
    }
    if (!bound.isLoopbackAddress()) {
      names.addAll(machineNames());
    }
    Set<String> hosts = new HashSet<>();
    for (String name : names) {
      hosts.add(name + ":" + port);
      if (port == usual) {
        hosts.add(name);
      }
    }
    return Set.copyOf(hosts);
  }

  /** The address itself; or all of this machine's, where it stands for all. */
  private static List<InetAddress> addresses(InetAddress bound) {
    if (!bound.isAnyLocalAddress()) {
      return List.of(bound);
    }
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    } catch (SocketException e) {
      return List.of(InetAddress.getLoopbackAddress());
    }
  }

  private static Set<String> machineNames() {
    try {
      InetAddress own = InetAddress.getLocalHost();
      return new HashSet<>(List.of(lower(own.getHostName()), lower(own.getCanonicalHostName())));
    } catch (UnknownHostException e) {
      // It is still known by its addresses.
      return Set.of();
    }
  }

  /** An address as it stands in a URI. */
  static String literal(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return text.contains(":") ? "[" + text + "]" : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
