package io.cultivar.report.dashboard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One request, and how it is answered. */
final class Visit {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;

  Visit(HttpExchange exchange) {
    this.exchange = exchange;
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  String method() {
    return exchange.getRequestMethod();
  }

  /** The path as it came, nothing in it decoded. */
  String path() {
    return exchange.getRequestURI().getRawPath();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  Optional<String> cookie(String name) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(one -> one.startsWith(name + "="))
        .map(one -> one.substring(name.length() + 1))
        .findFirst();
  }

  /** All values that the address gives a name. */
  List<String> queries(String name) {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    List<String> values = new ArrayList<>();
    for (String part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        values.add(decoded(part.substring(name.length() + 1)));
      }
    }
    return values;
  }

  /** The value that the address gives a name. */
  String query(String name) throws BadRequest {
    return queries(name).stream()
        .findFirst()
        .orElseThrow(() -> new BadRequest("the address must say which " + name));
  }

  /** The whole number that the address gives a name. */
  int number(String name) throws BadRequest {
    try {
      return Integer.parseInt(query(name));
    } catch (NumberFormatException e) {
      throw new BadRequest("the address must say which " + name + ", by its number");
    }
  }

  /** What a part of an address means. */
  static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  /** What was sent; no more than so many bytes of it. */
  byte[] body(int most) throws IOException {
    return exchange.getRequestBody().readNBytes(most);
  }

  Visit with(String header, String value) {
    exchange.getResponseHeaders().set(header, value);
    return this;
  }

  void redirect(String path) throws IOException {
    with("Location", path);
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  void answer(int status, String type, byte[] content) throws IOException {
    with("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  void text(int status, String text) throws IOException {
    answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  void json(String json) throws IOException {
    answer(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins an answer whose length is not known; who asked closes the visit. */
  OutputStream stream(String type) throws IOException {
    with("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** Ends the connection, if it has not ended yet. */
  void close() {
    exchange.close();
  }
}
