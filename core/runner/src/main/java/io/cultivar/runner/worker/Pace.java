package io.cultivar.runner.worker;

import java.time.Duration;

/** How many things are done in a second, lately. Used by one thread. */
final class Pace {
  private static final long SPAN = Duration.ofSeconds(1).toNanos();

  private long begin = System.nanoTime();
  private int now;
  private int before;

  /** Something was done so often. */
  void count(int times, long nanos) {
    turn(nanos);
    now += times;
  }

  /** How often in the last whole second, or already in the present one. */
  int perSecond(long nanos) {
    turn(nanos);
    return Math.max(now, before);
  }

  private void turn(long nanos) {
    long spans = (nanos - begin) / SPAN;
    if (spans > 0) {
      before = spans == 1 ? now : 0;
      now = 0;
      begin += spans * SPAN;
    }
  }
}
