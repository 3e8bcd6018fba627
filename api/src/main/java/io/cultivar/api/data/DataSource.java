package io.cultivar.api.data;

import io.cultivar.api.component.Kind;
import java.io.IOException;

/** A table of samples. */
@Kind("data")
public interface DataSource {
  /**
   * Reads the whole table. Called once for all trials of a study; the same options and the same
   * files give the same table.
   *
   * @throws IOException if it cannot be read; the message names the file, the line where there is
   *     one, what is wrong and what to do
   */
  Table load() throws IOException;
}
