package io.cultivar.runner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SignsTest {
  private static final String OTHER = "elsewhere/1/2/3";

  private final WorkerName self = WorkerName.create();
  private final Signs signs = new Signs();

  private void look(long beat, int second) {
    signs.look(Map.of(OTHER, beat, self.toString(), 1L), TimeUnit.SECONDS.toNanos(second));
  }

  @Test
  void aWorkerThatShowsItselfIsAlive() {
    for (int second = 100; second < 200; second += 2) {
      look(second, second);
      assertThat(signs.lost(OTHER)).isFalse();
    }
    assertThat(signs.seenAlive(OTHER)).isTrue();
    assertThat(signs.alive()).contains(OTHER);
  }

  @Test
  void aWorkerThatIsSilentForTooLongIsLost() {
    look(1, 0);
    for (int second = 2; second <= 14; second += 2) {
      look(2, second);
    }
    assertThat(signs.lost(OTHER)).isFalse();
    look(2, 16);
    assertThat(signs.lost(OTHER)).isFalse();
    look(2, 18);
    assertThat(signs.lost(OTHER)).isTrue();
    assertThat(signs.seenAlive(OTHER)).isTrue();
    assertThat(signs.alive()).doesNotContain(OTHER);
  }

  @Test
  void aWorkerThatWasNeverSeenAliveIsWhatAnEarlierRunLeft() {
    for (int second = 0; second <= 16; second += 2) {
      look(7, second);
    }
    assertThat(signs.lost(OTHER)).isTrue();
    assertThat(signs.seenAlive(OTHER)).isFalse();
  }

  @Test
  void onesOwnAbsenceIsNobodysFault() {
    look(1, 0);
    look(2, 2);
    // The machine slept, or the store was away for a minute.
    look(2, 62);
    assertThat(signs.lost(OTHER)).isFalse();
    for (int second = 64; second <= 76; second += 2) {
      look(2, second);
      assertThat(signs.lost(OTHER)).isFalse();
    }
    look(2, 78);
    assertThat(signs.lost(OTHER)).isTrue();
  }

  @Test
  void aProcessThatHasEndedIsLostAtOnce() {
    WorkerName ended = new WorkerName(self.place(), self.process(), self.start() - 1, 1);
    signs.look(Map.of(ended.toString(), 1L), 0);
    assertThat(signs.lost(ended.toString())).isTrue();
    signs.look(Map.of(self.toString(), 1L), 1);
    assertThat(signs.lost(self.toString())).isFalse();
    assertThat(WorkerName.parse(self.toString())).contains(self);
    assertThat(WorkerName.parse("a/b/c/d")).isEmpty();
  }
}
