package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

/** Measures what a thread allocates. */
final class Allocation {
  private static final int CALLS = 2_000;

  /** Enough for the JIT compiler to be done, on a busy machine too; most need one or two. */
  private static final int ATTEMPTS = 300;

  private Allocation() {}

  /** Checks that an action, once warm, allocates less than a byte a call. */
  static void assertNone(String what, Runnable action) {
    if (!(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads)) {
      throw new IllegalStateException("this JVM does not count allocations; use a HotSpot one");
    }
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && least >= CALLS; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        action.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(least < CALLS, what + " allocates " + least / CALLS + " bytes a call");
  }
}
