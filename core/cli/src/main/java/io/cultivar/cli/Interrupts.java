package io.cultivar.cli;

import io.cultivar.runner.StudySession;
import java.util.Optional;
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
  private final Thread hook = new Thread(this::cancel, "cultivar-interrupt");

  private boolean asked;
  private Optional<StudySession> watched = Optional.empty();

  Interrupts() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on it is this study that is cancelled. */
  synchronized void watch(StudySession session) {
    watched = Optional.of(session);
    if (asked) {
      session.cancel();
    }
  }

  private synchronized void ask() {
    asked = true;
    watched.ifPresent(StudySession::cancel);
  }

  private void cancel() {
    ask();
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
