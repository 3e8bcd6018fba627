package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Shows the others that this worker is alive, and sees which of them are not. Only the clock that
 * counts from somewhere is used, and only this process's own: it does not matter what time others
 * think it is, nor that somebody sets a clock.
 */
final class Pulse implements AutoCloseable {
  /** How often a worker shows that it is alive. */
  static final Duration PERIOD = Duration.ofSeconds(2);

  /** After how long without a sign of life a worker counts as lost. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** After a pause of one's own as long as this, nobody can be blamed for silence. */
  private static final Duration LAPSE = Duration.ofSeconds(6);

  private static final Logger LOG = System.getLogger(Pulse.class.getName());

  private final StudyJournal journal;
  private final WorkerName self;
  private final Map<String, Sign> signs = new HashMap<>();
  private final Thread thread = new Thread(this::work, "cultivar-pulse");
  private long lastLook;

  /** The last sign of life of a worker: its count, and when it was first seen. */
  private record Sign(long beat, long nanos, boolean alive) {}

  Pulse(StudyJournal journal, WorkerName self) {
    this.journal = journal;
    this.self = self;
    thread.setDaemon(true);
  }

  /** Shows itself for the first time; then again and again until it is closed. */
  void start() throws IOException {
    beat(System.nanoTime());
    thread.start();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PERIOD.toMillis());
        try {
          beat(System.nanoTime());
        } catch (IOException e) {
          LOG.log(Level.DEBUG, "the sign of life could not be kept; the next one may", e);
        }
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  private void beat(long now) throws IOException {
    journal.beat(self.toString());
    look(journal.workers(), now);
  }

  /** Takes note of how often others have shown themselves. */
  synchronized void look(Map<String, Long> beats, long now) {
    boolean first = signs.isEmpty();
    boolean lapse = !first && now - lastLook > LAPSE.toNanos();
    lastLook = now;
    signs.keySet().retainAll(beats.keySet());
    beats.forEach(
        (worker, beat) -> {
          Sign last = signs.get(worker);
          if (last == null) {
            signs.put(worker, new Sign(beat, now, !first));
          } else if (last.beat() != beat) {
            signs.put(worker, new Sign(beat, now, true));
          } else if (lapse) {
            signs.put(worker, new Sign(beat, now, last.alive()));
          }
        });
  }

  /** Whether a worker that holds trials is gone, as far as can be known. */
  boolean gone(String worker) throws IOException {
    if (!known(worker)) {
      // It may have come since the last look.
      look(journal.workers(), System.nanoTime());
    }
    return lost(worker);
  }

  private synchronized boolean known(String worker) {
    return signs.containsKey(worker);
  }

  /** Whether a worker is gone, by the last look. */
  synchronized boolean lost(String worker) {
    if (worker.equals(self.toString())) {
      return false;
    }
    Sign sign = signs.get(worker);
    return sign == null
        || lastLook - sign.nanos() > PATIENCE.toNanos()
        || WorkerName.parse(worker).filter(WorkerName::ended).isPresent();
  }

  /** Whether a worker was seen alive by this one: its end is a loss, not what a resume finds. */
  synchronized boolean seenAlive(String worker) {
    Sign sign = signs.get(worker);
    return sign != null && sign.alive();
  }

  /** The others that are alive. */
  synchronized Set<String> others() {
    Set<String> others = new HashSet<>(signs.keySet());
    others.remove(self.toString());
    others.removeIf(this::lost);
    return others;
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    try {
      thread.join(PERIOD.toMillis());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
