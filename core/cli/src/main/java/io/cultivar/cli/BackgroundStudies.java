package io.cultivar.cli;

import io.cultivar.api.space.Values;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Studies that run in this process while people look elsewhere. Thread-safe. */
final class BackgroundStudies implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Cultivar cultivar;
  private final Console console;
  private final Set<StudySession> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "cultivar-study");
            thread.setDaemon(true);
            return thread;
          });

  BackgroundStudies(Cultivar cultivar, Console console) {
    this.cultivar = cultivar;
    this.console = console;
  }

  /** Something that takes its time. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /**
   * Runs a study, and its confirmation if its experiment wants one, and closes them.
   *
   * @return its name
   */
  String run(StudySession session) {
    String study = session.description().name();
    begin(
        session,
        study,
        () -> {
          StudyResult result = session.run();
          Optional<StudySession> confirmation = cultivar.confirm(session.experiment(), result);
          if (confirmation.isPresent()) {
            run(confirmation.get());
          }
        });
    return study;
  }

  /** Evaluates a trial by hand, and closes its study. */
  void tryOut(StudySession session, Values values) {
    begin(session, session.description().name(), () -> session.tryOut(values));
  }

  private void begin(StudySession session, String study, Work work) {
    running.add(session);
    threads.execute(
        () -> {
          try (session) {
            work.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Exception e) {
            console.say("cultivar: the study '" + study + "' ended: " + e.getMessage());
          } finally {
            running.remove(session);
          }
        });
  }

  /** Cancels all and waits until what has ended is kept. */
  @Override
  public void close() throws IOException {
    running.forEach(StudySession::cancel);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
