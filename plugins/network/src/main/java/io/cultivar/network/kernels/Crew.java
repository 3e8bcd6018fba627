package io.cultivar.network.kernels;

import io.cultivar.api.network.Kernels.Computation;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that compute the parts of one computation at the same time: the one that calls and some
 * that wait for it. Between parts that follow each other closely they do not sleep, which would
 * take longer than the parts. Used by one thread; closed by whoever opened it.
 */
public final class Crew implements AutoCloseable {
  /** How often a thread looks for work before it sleeps: some tens of microseconds. */
  private static final int LOOKS = 5_000;

  /** How long one sleeps between looks at a part that takes its time. */
  private static final long PAUSE_NANOS = 20_000;

  private final Member[] members;
  private volatile boolean closed;

  /**
   * Gets ready.
   *
   * @param size how many threads there are, the calling one included
   */
  public Crew(int size) {
    members = new Member[size - 1];
    for (int i = 0; i < members.length; i++) {
      members[i] = new Member("cultivar-crew-" + (i + 1));
      members[i].start();
    }
  }

  /** The calling thread alone. */
  public static Crew alone() {
    return new Crew(1);
  }

  /** How many threads there are, the calling one included. */
  public int size() {
    return members.length + 1;
  }

  /**
   * Computes all parts; what each writes is seen by the caller afterwards.
   *
   * @param parts no more than there are threads, at least one; none writes what another reads
   */
  public void compute(Computation[] parts) {
    for (int i = 1; i < parts.length; i++) {
      members[i - 1].give(parts[i]);
    }
    try {
      parts[0].compute();
    } finally {
      for (int i = 1; i < parts.length; i++) {
        members[i - 1].await();
      }
    }
    for (int i = 1; i < parts.length; i++) {
      members[i - 1].throwFailure();
    }
  }

  /** Lets the threads end. */
  @Override
  public void close() {
    closed = true;
    for (Member member : members) {
      LockSupport.unpark(member);
    }
  }

  private final class Member extends Thread {
    /** What it computes now; null when that is done. */
    private volatile Computation part;

    private volatile boolean asleep;
    private Throwable failure;

    Member(String name) {
      super(name);
      setDaemon(true);
    }

    void give(Computation next) {
      part = next;
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    void await() {
      for (int looks = 0; part != null; looks++) {
        // Where there are fewer cores than threads, spinning would keep the member from working.
        if (looks < LOOKS) {
          Thread.onSpinWait();
        } else {
          LockSupport.parkNanos(this, PAUSE_NANOS);
        }
      }
    }

    void throwFailure() {
      if (failure != null) {
        Throwable thrown = failure;
        failure = null;
        throw new IllegalStateException("a part of a computation failed", thrown);
      }
    }

    @Override
    public void run() {
      for (int looks = 0; !closed; looks++) {
        if (part != null) {
          work();
          looks = 0;
        } else if (looks < LOOKS) {
          Thread.onSpinWait();
        } else {
          sleep();
        }
      }
    }

    private void work() {
      try {
        part.compute();
      } catch (Throwable e) {
        failure = e;
      } finally {
        part = null;
      }
    }

    private void sleep() {
      asleep = true;
      // Whoever gave a part before this was set did not wake it.
      if (part == null && !closed) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }
}
