package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.run.TrialTask;
import io.cultivar.api.space.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every executor must do. */
@Timeout(60)
public abstract class TrialExecutorContract extends ComponentContract<TrialExecutor> {
  /** A task that does what a test says. */
  private record Task(int number, Runnable action) implements TrialTask {
    @Override
    public int repeat() {
      return 0;
    }

    @Override
    public Values values() {
      return Values.NONE;
    }

    @Override
    public void run() {
      action.run();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS), "waited in vain");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void runsEachTaskOnceAndNeverMoreAtATimeThanWorkers() {
    for (TrialExecutor subject : all()) {
      CountDownLatch done = new CountDownLatch(200);
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      try (TrialExecutor.Workers workers = subject.open(3)) {
        for (int i = 0; i < 200; i++) {
          workers.submit(
              new Task(
                  i,
                  () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    done.countDown();
                  }));
        }
        await(done);
      }
      assertTrue(most.get() <= 3, subject + " ran " + most + " at once");
      assertEquals(0, running.get());
    }
  }

  @Test
  void startsTasksInTheirOrder() {
    for (TrialExecutor subject : all()) {
      List<Integer> order = Collections.synchronizedList(new ArrayList<>());
      List<Integer> expected = new ArrayList<>();
      CountDownLatch done = new CountDownLatch(50);
      try (TrialExecutor.Workers workers = subject.open(1)) {
        for (int i = 0; i < 50; i++) {
          int number = i;
          expected.add(number);
          workers.submit(
              new Task(
                  number,
                  () -> {
                    order.add(number);
                    done.countDown();
                  }));
        }
        await(done);
      }
      assertEquals(expected, order, subject + " changed the order");
    }
  }

  @Test
  void cancellingInterruptsWhatRunsAndForgetsWhatWaits() {
    for (TrialExecutor subject : all()) {
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch interrupted = new CountDownLatch(1);
      CountDownLatch last = new CountDownLatch(1);
      AtomicInteger forgotten = new AtomicInteger();
      Task running = new Task(0, () -> sleep(started, interrupted));
      Task waiting = new Task(1, forgotten::incrementAndGet);
      AtomicInteger stillInterrupted = new AtomicInteger();
      Task after =
          new Task(
              2,
              () -> {
                stillInterrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
                last.countDown();
              });
      try (TrialExecutor.Workers workers = subject.open(1)) {
        workers.submit(running);
        workers.submit(waiting);
        await(started);
        workers.cancel(waiting);
        workers.cancel(running);
        await(interrupted);
        workers.submit(after);
        await(last);
        workers.cancel(running);
      }
      assertEquals(0, forgotten.get(), subject + " ran a cancelled task");
      assertEquals(0, stillInterrupted.get(), subject + " interrupted the next task");
    }
  }

  private static void sleep(CountDownLatch started, CountDownLatch interrupted) {
    started.countDown();
    try {
      Thread.sleep(30_000);
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
  }

  @Test
  void closingCancelsAndWaits() {
    for (TrialExecutor subject : all()) {
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch interrupted = new CountDownLatch(1);
      AtomicInteger others = new AtomicInteger();
      TrialExecutor.Workers workers = subject.open(1);
      workers.submit(new Task(0, () -> sleep(started, interrupted)));
      workers.submit(new Task(1, others::incrementAndGet));
      await(started);
      workers.close();
      assertEquals(0, interrupted.getCount(), subject + " did not wait for its task");
      assertFalse(others.get() > 0, subject + " went on after it was closed");
    }
  }
}
