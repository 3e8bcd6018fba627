package io.cultivar.runner.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Until when running evaluations may take, if that is limited. */
final class Deadlines {
  private final Optional<Duration> timeout;

  /** By evaluation; since all have the same timeout, those that end first come first. */
  private final Map<Evaluation, Long> ends = new LinkedHashMap<>();

  Deadlines(Optional<Duration> timeout) {
    this.timeout = timeout;
  }

  void start(Evaluation evaluation, long nanos) {
    timeout.ifPresent(limit -> ends.put(evaluation, nanos + limit.toNanos()));
  }

  void end(Evaluation evaluation) {
    ends.remove(evaluation);
  }

  /** The next event, or null when a deadline comes first, or the patience ends. */
  StudyEvent poll(BlockingQueue<StudyEvent> events, Optional<Duration> patience)
      throws InterruptedException {
    long left = patience.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    if (!ends.isEmpty()) {
      left = Math.min(left, ends.values().iterator().next() - System.nanoTime());
    }
    return left == Long.MAX_VALUE
        ? events.take()
        : events.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
  }

  /** Takes out the evaluations whose time is over. */
  List<Evaluation> expired(long now) {
    List<Evaluation> expired = new ArrayList<>();
    ends.forEach(
        (evaluation, end) -> {
          if (end - now <= 0) {
            expired.add(evaluation);
          }
        });
    expired.forEach(ends::remove);
    return expired;
  }
}
