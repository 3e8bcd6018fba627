package io.cultivar.runner.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signs of life of a study's workers, as somebody sees them who looks again and again. Only the
 * clock that counts from somewhere is used, and only this process's own: it does not matter what
 * time others think it is, nor that somebody sets a clock. Thread-safe.
 */
public final class Signs {
  /** After how long without a sign of life a worker counts as lost. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** After a pause of one's own as long as this, nobody can be blamed for silence. */
  private static final Duration LAPSE = Duration.ofSeconds(6);

  private final Map<String, Sign> signs = new HashMap<>();
  private long lastLook;

  /** The last sign of life of a worker: its count, and when it was first seen. */
  private record Sign(long beat, long nanos, boolean alive) {}

  /** None seen yet. */
  public Signs() {}

  /**
   * Takes note of how often workers have shown themselves.
   *
   * @param beats how often, by worker
   * @param now the time, of {@link System#nanoTime}
   */
  public synchronized void look(Map<String, Long> beats, long now) {
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

  /** Whether a worker was there at the last look. */
  synchronized boolean knows(String worker) {
    return signs.containsKey(worker);
  }

  /** Whether a worker is gone, by the last look. */
  synchronized boolean lost(String worker) {
    Sign sign = signs.get(worker);
    return sign == null
        || lastLook - sign.nanos() > PATIENCE.toNanos()
        || WorkerName.parse(worker).filter(WorkerName::ended).isPresent();
  }

  /** Whether a worker was seen alive: its end is a loss, not what an earlier run left. */
  synchronized boolean seenAlive(String worker) {
    Sign sign = signs.get(worker);
    return sign != null && sign.alive();
  }

  /** The workers that are not known to be gone, by the last look. */
  public synchronized Set<String> alive() {
    return signs.keySet().stream()
        .filter(worker -> !lost(worker))
        .collect(Collectors.toUnmodifiableSet());
  }
}
