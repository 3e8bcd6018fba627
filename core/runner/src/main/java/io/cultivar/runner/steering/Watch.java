package io.cultivar.runner.steering;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.runner.worker.Recurring;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears what is asked of a study while somebody works on it. */
public final class Watch implements AutoCloseable {
  /** How often to look: soon enough for who waits, and seldom enough for a store. */
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final StudyJournal journal;
  private final Consumer<? super Request> receiver;

  /** How many notes were read. */
  private int read;

  private Optional<Recurring> looking = Optional.empty();

  /**
   * Hears nothing yet.
   *
   * @param receiver is handed each request, by a thread of this or one that looks
   */
  public Watch(StudyJournal journal, Consumer<? super Request> receiver) {
    this.journal = journal;
    this.receiver = receiver;
  }

  /** Begins, and gives what holds by all that was asked before. */
  public synchronized Asked start() throws IOException {
    Asked before = Asked.of(journal);
    read = before.notes();
    looking = Optional.of(Recurring.begin("cultivar-watch", PERIOD, this::look));
    return before;
  }

  /** Looks now; requests that were kept before have been handed on when this returns. */
  public synchronized void look() throws IOException {
    List<StudyNote> notes = journal.notes(read);
    read += notes.size();
    for (StudyNote note : notes) {
      Request.of(note).ifPresent(receiver);
    }
  }

  @Override
  public void close() {
    looking.ifPresent(Recurring::close);
  }
}
