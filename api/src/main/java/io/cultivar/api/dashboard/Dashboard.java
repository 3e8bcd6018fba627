package io.cultivar.api.dashboard;

import io.cultivar.api.component.Kind;
import java.io.IOException;

/** A place where people watch and steer studies. */
@Kind("dashboard")
public interface Dashboard {
  /**
   * Begins to serve; returns once people can come.
   *
   * @param laboratory the studies; used by several threads, and not closed
   * @param address where
   * @return what is served, to be closed by the caller
   * @throws IOException if it cannot be served there; the message is meant for the user
   */
  Site serve(Laboratory laboratory, Address address) throws IOException;
}
