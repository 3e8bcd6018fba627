package io.cultivar.runner.worker;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Something that is done again and again, in a thread of its own, until this is closed. A store
 * that cannot be reached does not end it.
 */
public final class Recurring implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Recurring.class.getName());

  private final Duration period;
  private final Work work;
  private final Thread thread;

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it once. */
    void run() throws IOException;
  }

  private Recurring(String name, Duration period, Work work) {
    this.period = period;
    this.work = work;
    this.thread = new Thread(this::repeat, name);
  }

  /**
   * Begins, with a pause first.
   *
   * @param name the name of the thread
   * @param period how long to pause each time
   */
  public static Recurring begin(String name, Duration period, Work work) {
    Recurring recurring = new Recurring(name, period, work);
    recurring.thread.setDaemon(true);
    recurring.thread.start();
    return recurring;
  }

  private void repeat() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(period.toMillis());
        try {
          work.run();
        } catch (IOException e) {
          LOG.log(Level.DEBUG, thread.getName() + " failed; the next time it may not", e);
        }
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  /** Ends it; what is being done right now is waited for, but not for ever. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(period.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
