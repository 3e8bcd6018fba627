package io.cultivar.runner.study;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.study.Trial;
import java.util.List;

/**
 * What a trial shows that was evaluated again.
 *
 * @param again how its first repeat ended, as if the trial had no others
 * @param pictures what that repeat learned
 * @param notes which pictures were left out, and why, a sentence each
 */
public record Shown(Trial again, List<Picture> pictures, List<String> notes) {
  /** Copies the lists. */
  public Shown {
    pictures = List.copyOf(pictures);
    notes = List.copyOf(notes);
  }
}
