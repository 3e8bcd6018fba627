package io.cultivar.report.dashboard;

/**
 * How often something is read again: after it took a while, so many times as long passes before the
 * next time. Reading thus never takes more than a small share of the time, which belongs to those
 * who run trials. Thread-safe.
 */
final class Rest {
  private final int times;
  private volatile long end = System.nanoTime();
  private volatile long cut = end;

  Rest(int times) {
    this.times = times;
  }

  /** Whether it may be read again. */
  boolean over() {
    return System.nanoTime() - end >= 0;
  }

  /**
   * Begins after a read that began at a time of {@link System#nanoTime}, unless it was cut
   * meanwhile: what was read may be from before.
   */
  void after(long began) {
    long now = System.nanoTime();
    end = cut - began > 0 ? now : now + times * (now - began);
  }

  /** Ends at once. */
  void cut() {
    cut = System.nanoTime();
    end = cut;
  }
}
