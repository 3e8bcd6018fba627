package io.cultivar.api.run;

import io.cultivar.api.study.Goal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a study is: all that it takes to go on with it, and to say how its numbers came about. */
public interface StudyDescription {
  /** Its name, unique in its place. */
  String name();

  /** The text of the experiment file. */
  String experiment();

  /** What replaces values of the file, in order, each as KEY=VALUE. */
  List<String> settings();

  /** From where the paths of the file count. */
  String directory();

  /** What it is after; at least one goal. */
  List<Goal> goals();

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
