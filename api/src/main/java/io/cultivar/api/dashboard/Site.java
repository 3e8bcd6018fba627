package io.cultivar.api.dashboard;

import java.io.IOException;
import java.net.URI;

/** A dashboard that is served. */
public interface Site extends AutoCloseable {
  /** What to open in a browser, with all that it takes to be let in. */
  URI uri();

  /** Ends all connections and serves no more. */
  @Override
  void close() throws IOException;
}
