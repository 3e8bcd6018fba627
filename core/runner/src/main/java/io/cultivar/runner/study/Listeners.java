package io.cultivar.runner.study;

import io.cultivar.api.run.StudyListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Tells listeners; what one throws is logged, and does not stop the study. */
final class Listeners {
  private static final Logger LOG = System.getLogger(Listeners.class.getName());

  private final List<StudyListener> listeners;

  Listeners(List<StudyListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(Consumer<StudyListener> event) {
    for (StudyListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the listener " + listener + " failed", e);
      }
    }
  }
}
