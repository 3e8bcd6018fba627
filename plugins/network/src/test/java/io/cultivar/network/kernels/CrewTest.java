package io.cultivar.network.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.network.Kernels.Computation;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class CrewTest {
  @Test
  void computesEachPartInAThreadOfItsOwn() {
    Thread[] threads = new Thread[3];
    try (Crew crew = new Crew(3)) {
      crew.compute(noting(threads));
    }
    assertThat(threads).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(threads[0]).isSameAs(Thread.currentThread());
  }

  private static Computation[] noting(Thread[] threads) {
    Computation[] parts = new Computation[threads.length];
    for (int i = 0; i < parts.length; i++) {
      int part = i;
      parts[i] = () -> threads[part] = Thread.currentThread();
    }
    return parts;
  }

  @Test
  void seesWhatAllPartsWroteEachTimeAwakeOrNot() throws InterruptedException {
    int[] counts = new int[4];
    Computation[] parts = new Computation[4];
    for (int i = 0; i < parts.length; i++) {
      int part = i;
      parts[i] = () -> counts[part]++;
    }
    try (Crew crew = new Crew(4)) {
      for (int i = 1; i <= 3000; i++) {
        if (i % 300 == 0) {
          TimeUnit.MILLISECONDS.sleep(2);
        }
        crew.compute(parts);
        assertThat(counts).containsOnly(i);
      }
    }
  }

  @Test
  void goesOnAfterAPartThatFailed() {
    RuntimeException reason = new IllegalStateException("no");
    Computation works = () -> {};
    Computation fails =
        () -> {
          throw reason;
        };
    try (Crew crew = new Crew(2)) {
      assertThatThrownBy(() -> crew.compute(new Computation[] {works, fails})).hasCause(reason);
      assertThatThrownBy(() -> crew.compute(new Computation[] {fails, works})).isSameAs(reason);
      crew.compute(new Computation[] {works, works});
    }
  }

  @Test
  void letsItsThreadsEnd() throws InterruptedException {
    Thread[] threads = new Thread[2];
    try (Crew crew = new Crew(2)) {
      crew.compute(noting(threads));
    }
    threads[1].join(10_000);
    assertThat(threads[1].isAlive()).isFalse();
  }
}
