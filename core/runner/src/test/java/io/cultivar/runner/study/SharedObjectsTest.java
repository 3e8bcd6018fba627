package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SharedObjectsTest {
  private final SharedObjects objects = new SharedObjects();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void makesAnObjectOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(objects.<String, Integer>get("key", k -> made.incrementAndGet(), () -> false))
          .isEqualTo(1);
    }
  }

  @Test
  void makesAnObjectOnceForManyThatAskAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CyclicBarrier together = new CyclicBarrier(8);
    Callable<String> ask =
        () -> {
          together.await();
          return objects.get("key", key -> key + made.incrementAndGet(), () -> false);
        };
    try {
      for (Future<String> answer : threads.invokeAll(Collections.nCopies(8, ask))) {
        assertThat(answer.get()).isEqualTo("key1");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void throwsTheSameFailureToAllThatAsk() {
    Error failure = new AssertionError("unreadable");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> objects.get("key", k -> fail(failure), () -> false))
          .isSameAs(failure);
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void forgetsTheFailureOfATrialThatWasStopped() {
    assertThatThrownBy(() -> objects.get("key", k -> fail(new AssertionError()), () -> true))
        .isInstanceOf(AssertionError.class);

    assertThat(objects.<String, String>get("key", k -> "made", () -> false)).isEqualTo("made");
  }

  private Object fail(Error failure) {
    made.incrementAndGet();
    throw failure;
  }
}
