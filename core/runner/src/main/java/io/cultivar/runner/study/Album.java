package io.cultivar.runner.study;

import io.cultivar.api.picture.Picture;
import io.cultivar.runner.problem.Keepable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pictures that an evaluation shows. One that cannot be made is left out: it must not change
 * how the evaluation ends. Thread-safe.
 */
final class Album {
  private final Map<String, Picture> pictures = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** Looks at a picture. */
  synchronized void add(Supplier<? extends Picture> offered) {
    try {
      Picture picture = offered.get();
      if (pictures.putIfAbsent(picture.title(), picture) != null) {
        leaveOut("there is one of the title '" + picture.title() + "' already");
      }
    } catch (RuntimeException | Error e) {
      leaveOut(Outcome.reason(e));
    }
  }

  private void leaveOut(String why) {
    notes.add(Keepable.made("a picture was left out: " + why));
  }

  /** The pictures, in the order in which they were shown. */
  synchronized List<Picture> pictures() {
    return List.copyOf(pictures.values());
  }

  /** What was left out, and why, a sentence each. */
  synchronized List<String> notes() {
    return List.copyOf(notes);
  }
}
