package io.cultivar.report.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes all requests: checks who asks, and brings them to their route. */
final class Reception implements HttpHandler {
  private static final Logger LOG = System.getLogger(Reception.class.getName());
  private static final String TOKEN = "token";

  private final Gate gate;
  private final Map<String, Route> reads;
  private final Map<String, Route> changes;

  /**
   * A reception.
   *
   * @param reads what answers a GET, by path, where a star stands for any segment
   * @param changes what answers a POST, by path
   */
  Reception(Gate gate, Map<String, Route> reads, Map<String, Route> changes) {
    this.gate = gate;
    this.reads = Map.copyOf(reads);
    this.changes = Map.copyOf(changes);
  }

  @Override
  public void handle(HttpExchange exchange) {
    Visit visit = new Visit(exchange);
    try {
      receive(visit);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a visitor left", e);
      visit.close();
    }
  }

  private void receive(Visit visit) throws IOException {
    boolean change = visit.method().equals("POST");
    if (!gate.knowsHost(visit)) {
      visit.text(421, "This dashboard is not known under that name.");
    } else if (!change && !visit.method().equals("GET")) {
      visit.with("Allow", "GET, POST").text(405, "Only GET and POST are known here.");
    } else if (!change && showsToken(visit)) {
      // So that the token leaves the address.
      boolean known = route(reads, visit.path()).isPresent();
      visit.with("Set-Cookie", gate.cookie()).redirect(known ? visit.path() : "/");
    } else if (!gate.letsIn(visit)) {
      visit.text(401, "Open the address that the command printed: it holds the token.");
    } else if (change && !gate.isOwnPage(visit)) {
      visit.text(403, "Only the dashboard's own pages can change anything.");
    } else {
      follow(visit, route(change ? changes : reads, visit.path()));
    }
  }

  private boolean showsToken(Visit visit) {
    return visit.queries(TOKEN).stream().anyMatch(gate::accepts);
  }

  /** What answers at a path; an exact one first. */
  private static Optional<Route> route(Map<String, Route> routes, String path) {
    return Optional.ofNullable(routes.get(path))
        .or(
            () ->
                routes.keySet().stream()
                    .filter(pattern -> matches(pattern.split("/", -1), path.split("/", -1)))
                    .map(routes::get)
                    .findFirst());
  }

  /** Whether the segments are the same; a star stands for any that is not empty. */
  private static boolean matches(String[] pattern, String[] path) {
    return pattern.length == path.length
        && IntStream.range(0, path.length)
            .allMatch(
                i -> pattern[i].equals("*") ? !path[i].isEmpty() : pattern[i].equals(path[i]));
  }

  private static void follow(Visit visit, Optional<Route> route) throws IOException {
    if (route.isEmpty()) {
      visit.text(404, "There is no such page here.");
      return;
    }
    try {
      route.get().answer(visit);
    } catch (BadRequest e) {
      visit.text(400, e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "what was asked could not be done", e);
      visit.text(409, Optional.ofNullable(e.getMessage()).orElse("That could not be done."));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the dashboard failed at " + visit.path(), e);
      visit.text(500, "The dashboard failed; its log says why.");
    }
  }
}
