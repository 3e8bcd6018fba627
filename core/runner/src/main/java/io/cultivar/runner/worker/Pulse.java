package io.cultivar.runner.worker;

import io.cultivar.api.run.StudyJournal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Shows the others that this worker is alive, and sees which of them are not. */
final class Pulse implements AutoCloseable {
  /** How often a worker shows that it is alive. */
  private static final Duration PERIOD = Duration.ofSeconds(2);

  private final StudyJournal journal;
  private final WorkerName self;
  private final Signs signs = new Signs();
  private Optional<Recurring> beating = Optional.empty();

  Pulse(StudyJournal journal, WorkerName self) {
    this.journal = journal;
    this.self = self;
  }

  /** Shows itself for the first time; then again and again until it is closed. */
  void start() throws IOException {
    beat();
    beating = Optional.of(Recurring.begin("cultivar-pulse", PERIOD, this::beat));
  }

  private void beat() throws IOException {
    journal.beat(self.toString());
    signs.look(journal.workers(), System.nanoTime());
  }

  /** Whether a worker that holds trials is gone, as far as can be known. */
  boolean gone(String worker) throws IOException {
    if (worker.equals(self.toString())) {
      return false;
    }
    if (!signs.knows(worker)) {
      // It may have come since the last look.
      signs.look(journal.workers(), System.nanoTime());
    }
    return signs.lost(worker);
  }

  /** Whether a worker was seen alive by this one: its end is a loss, not what a resume finds. */
  boolean seenAlive(String worker) {
    return signs.seenAlive(worker);
  }

  @Override
  public void close() {
    beating.ifPresent(Recurring::close);
  }
}
