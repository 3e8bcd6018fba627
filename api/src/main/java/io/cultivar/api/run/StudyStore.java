package io.cultivar.api.run;

import io.cultivar.api.component.Kind;
import java.io.IOException;

/** A kind of place where studies are kept, chosen by the form of its address. */
@Kind("store")
public interface StudyStore {
  /** Whether it serves an address such as {@code jdbc:sqlite:studies.db} or {@code memory:}. */
  boolean accepts(String url);

  /**
   * Opens the place, making it where it does not exist.
   *
   * @throws IOException if it cannot be opened; the message says what to do, and holds no password
   */
  Studies open(String url) throws IOException;

  /** Whether what it keeps outlives the process. */
  default boolean durable() {
    return true;
  }
}
