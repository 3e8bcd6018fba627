package io.cultivar.runner.study;

import java.util.concurrent.atomic.AtomicInteger;

/** The cores of a study's workers, as its evaluations share them. Thread-safe. */
final class Cores {
  private final int count;
  private final AtomicInteger open = new AtomicInteger();

  /** Cores that nobody needs yet, one for each worker. */
  Cores(int count) {
    this.count = count;
  }

  /** An evaluation waits for a core. */
  void begin() {
    open.incrementAndGet();
  }

  /** An evaluation needs its core no more. */
  void end() {
    open.decrementAndGet();
  }

  /** How many cores one evaluation may have, so that each that waits or runs gets one. */
  int share() {
    return Math.max(1, count / Math.max(1, open.get()));
  }
}
