package io.cultivar.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * How often something happens, lately: over the last quarter of a minute, or the last few times
 * where that is longer ago. Not thread-safe.
 */
final class RecentRate {
  private static final long SPAN = TimeUnit.SECONDS.toNanos(15);
  private static final long APART = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int FEW = 8;

  /** How often it had happened at some moment. */
  private record Mark(long nanos, int count) {}

  private final Deque<Mark> marks = new ArrayDeque<>();
  private int count;

  /** Counts from a moment on. */
  RecentRate(long nanos) {
    marks.add(new Mark(nanos, 0));
  }

  /** It happened once more. */
  void count(long nanos) {
    count++;
    if (nanos - marks.getLast().nanos >= APART) {
      marks.add(new Mark(nanos, count));
    }
    while (marks.size() > 2 && old(second(), nanos)) {
      marks.removeFirst();
    }
  }

  private Mark second() {
    Mark first = marks.removeFirst();
    Mark second = marks.getFirst();
    marks.addFirst(first);
    return second;
  }

  private boolean old(Mark mark, long nanos) {
    return nanos - mark.nanos >= SPAN && count - mark.count >= FEW;
  }

  /** How often it happened since the first moment. */
  int total() {
    return count;
  }

  /** How often in a second; 0 where it has not happened yet. */
  double perSecond(long nanos) {
    Mark since = marks.getFirst();
    return (count - since.count) / Math.max(1e-9, (nanos - since.nanos) / 1e9);
  }
}
