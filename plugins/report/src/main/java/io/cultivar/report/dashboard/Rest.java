package io.cultivar.report.dashboard;

/**
 * How often something is read again: after it took a while, so many times as long passes before the
 * next time. Reading thus never takes more than a small share of the time, which belongs to those
 * who run trials. Thread-safe.
 */
final class Rest {
  private final int times;
  private volatile long end = System.nanoTime();

  Rest(int times) {
    this.times = times;
  }

  /** Whether it may be read again. */
  boolean over() {
    return System.nanoTime() - end >= 0;
  }

  /** Begins after a read that began at a time of {@link System#nanoTime}. */
  void after(long began) {
    long now = System.nanoTime();
    end = now + times * (now - began);
  }

  /** Ends at once. */
  void cut() {
    end = System.nanoTime();
  }
}
