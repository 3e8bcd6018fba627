package io.cultivar.api.run;

import java.util.Objects;

/**
 * Which file of a study.
 *
 * @param trial the trial that made it
 * @param repeat the repeat of the trial
 * @param name its name, with / between folders
 */
public record ArtifactKey(int trial, int repeat, String name) {
  /** Checks that there is a name. */
  public ArtifactKey {
    Objects.requireNonNull(name, "name");
  }
}
