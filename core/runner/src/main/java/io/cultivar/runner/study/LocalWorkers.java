package io.cultivar.runner.study;

import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.run.TrialTask;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A fixed number of daemon threads that take tasks in order. A worker whose task was cancelled but
 * does not end within {@link #GRACE} is given up: another takes its place, and its thread ends with
 * its task.
 */
final class LocalWorkers implements TrialExecutor.Workers {
  /** How long a cancelled task may take to end. */
  static final Duration GRACE = Duration.ofSeconds(2);

  private final Object lock = new Object();
  private final Deque<TrialTask> waiting = new ArrayDeque<>();
  private final List<Worker> workers = new ArrayList<>();
  private int started;
  private boolean closed;

  LocalWorkers(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("workers must be >= 1, was " + count);
    }
    synchronized (lock) {
      for (int i = 0; i < count; i++) {
        startWorker();
      }
    }
  }

  private void startWorker() {
    Worker worker = new Worker(++started);
    workers.add(worker);
    worker.thread.start();
  }

  @Override
  public void submit(TrialTask task) {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("these workers are closed");
      }
      waiting.add(task);
      lock.notifyAll();
    }
  }

  @Override
  public void cancel(TrialTask task) {
    synchronized (lock) {
      if (!waiting.remove(task)) {
        workers.stream()
            .filter(worker -> worker.current == task)
            .findFirst()
            .ifPresent(worker -> interrupt(worker, task));
      }
    }
  }

  private void interrupt(Worker worker, TrialTask task) {
    worker.thread.interrupt();
    Thread reaper = new Thread(() -> replaceIfStuck(worker, task), "cultivar-reaper");
    reaper.setDaemon(true);
    reaper.start();
  }

  private void replaceIfStuck(Worker worker, TrialTask task) {
    synchronized (lock) {
      try {
        awaitUntil(System.nanoTime() + GRACE.toNanos(), worker, task);
      } catch (InterruptedException e) {
        return;
      }
      if (!closed && worker.current == task && workers.remove(worker)) {
        worker.givenUp = true;
        startWorker();
      }
    }
  }

  private void awaitUntil(long deadline, Worker worker, TrialTask task)
      throws InterruptedException {
    long left = deadline - System.nanoTime();
    while (worker.current == task && !closed && left > 0) {
      lock.wait(Math.max(1, left / 1_000_000));
      left = deadline - System.nanoTime();
    }
  }

  @Override
  public void close() {
    List<Worker> all;
    synchronized (lock) {
      closed = true;
      waiting.clear();
      all = List.copyOf(workers);
      all.stream().filter(worker -> worker.current != null).forEach(w -> w.thread.interrupt());
      lock.notifyAll();
    }
    boolean interrupted = false;
    long deadline = System.nanoTime() + GRACE.toNanos();
    for (Worker worker : all) {
      interrupted |= !join(worker.thread, deadline);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a thread; false if the waiting thread was interrupted meanwhile. */
  private static boolean join(Thread thread, long deadline) {
    boolean undisturbed = true;
    long left = deadline - System.nanoTime();
    while (thread.isAlive() && left > 0 && thread != Thread.currentThread()) {
      try {
        thread.join(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        undisturbed = false;
      }
      left = deadline - System.nanoTime();
    }
    return undisturbed;
  }

  private final class Worker {
    private final Thread thread;
    private TrialTask current;
    private boolean givenUp;

    Worker(int number) {
      thread = new Thread(this::work, "cultivar-worker-" + number);
      thread.setDaemon(true);
    }

    private void work() {
      TrialTask task = next();
      while (task != null) {
        task.run();
        task = next();
      }
    }

    /** Ends the current task and waits for the next; null when there will be none. */
    private TrialTask next() {
      synchronized (lock) {
        current = null;
        lock.notifyAll();
        while (!closed && !givenUp) {
          // An interrupt was meant for the task that has ended.
          Thread.interrupted();
          current = waiting.poll();
          if (current != null) {
            return current;
          }
          try {
            lock.wait();
          } catch (InterruptedException lateForTheTaskThatHasEnded) {
            Thread.interrupted();
          }
        }
        return null;
      }
    }
  }
}
