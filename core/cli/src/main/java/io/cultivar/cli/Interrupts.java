package io.cultivar.cli;

import io.cultivar.runner.StudySession;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and a polite kill end a study gracefully: while this is open, a process that is asked
 * to end cancels the study and waits until this is closed, so that the result is told.
 */
final class Interrupts {
  /** How long the process waits for the result to be told. */
  private static final long PATIENCE_SECONDS = 10;

  private static final System.Logger LOG = System.getLogger(Interrupts.class.getName());

  private final CountDownLatch told = new CountDownLatch(1);
  private final StudySession session;
  private final Thread hook = new Thread(this::cancel, "cultivar-interrupt");

  Interrupts(StudySession session) {
    this.session = session;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void cancel() {
    session.cancel();
    try {
      if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "the study did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result was told: the process may end. */
  void close() {
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, by the very hook, which was just told not to wait any longer.
      LOG.log(System.Logger.Level.DEBUG, "the process is ending", e);
    }
  }
}
