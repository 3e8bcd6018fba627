package io.cultivar.api.run;

import java.time.Instant;
import java.util.Map;

/** What a study is: written once, when it begins. */
public interface StudyDescription {
  /** Its name, unique in its place. */
  String name();

  /** The text of the experiment file. */
  String experiment();

  /** The seed from which all its random numbers come. */
  long seed();

  /** When it began. */
  Instant started();

  /**
   * How its numbers came about, by name, such as {@code java.version} or {@code
   * plugin.network.sha256}.
   */
  Map<String, String> provenance();
}
