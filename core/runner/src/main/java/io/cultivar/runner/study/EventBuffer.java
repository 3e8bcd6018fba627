package io.cultivar.runner.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands over events in lots, at once if the last lot is some time ago. Waking the study's thread
 * takes as long as training a small network. Used by one thread.
 */
final class EventBuffer implements Consumer<StudyEvent> {
  private static final long NANOS = 20_000_000;

  private final Consumer<StudyEvent> receiver;
  private List<StudyEvent> events = new ArrayList<>();
  private long handedOver = System.nanoTime();

  EventBuffer(Consumer<StudyEvent> receiver) {
    this.receiver = receiver;
  }

  @Override
  public void accept(StudyEvent event) {
    events.add(event);
    if (System.nanoTime() - handedOver > NANOS) {
      flush();
    }
  }

  /** Hands over what there is. */
  void flush() {
    if (!events.isEmpty()) {
      receiver.accept(new StudyEvent.Several(events));
      events = new ArrayList<>();
    }
    handedOver = System.nanoTime();
  }
}
