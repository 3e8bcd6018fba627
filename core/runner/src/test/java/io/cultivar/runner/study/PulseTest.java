package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PulseTest {
  private static final String OTHER = "elsewhere/1/2/3";

  private final WorkerName self = WorkerName.create();
  private Pulse pulse;

  @BeforeEach
  void open() throws IOException {
    StudyJournal journal = new MemoryStudies().create(FakeDescription.of("study"));
    pulse = new Pulse(journal, self);
  }

  private void look(long beat, int second) {
    pulse.look(Map.of(OTHER, beat, self.toString(), 1L), TimeUnit.SECONDS.toNanos(second));
  }

  @Test
  void aWorkerThatShowsItselfIsAlive() {
    for (int second = 100; second < 200; second += 2) {
      look(second, second);
      assertThat(pulse.lost(OTHER)).isFalse();
    }
    assertThat(pulse.seenAlive(OTHER)).isTrue();
    assertThat(pulse.others()).containsExactly(OTHER);
  }

  @Test
  void aWorkerThatIsSilentForTooLongIsLost() {
    look(1, 0);
    for (int second = 2; second <= 14; second += 2) {
      look(2, second);
    }
    assertThat(pulse.lost(OTHER)).isFalse();
    look(2, 16);
    assertThat(pulse.lost(OTHER)).isFalse();
    look(2, 18);
    assertThat(pulse.lost(OTHER)).isTrue();
    assertThat(pulse.seenAlive(OTHER)).isTrue();
    assertThat(pulse.others()).isEmpty();
  }

  @Test
  void aWorkerThatWasNeverSeenAliveIsWhatAnEarlierRunLeft() {
    for (int second = 0; second <= 16; second += 2) {
      look(7, second);
    }
    assertThat(pulse.lost(OTHER)).isTrue();
    assertThat(pulse.seenAlive(OTHER)).isFalse();
  }

  @Test
  void onesOwnAbsenceIsNobodysFault() {
    look(1, 0);
    look(2, 2);
    // The machine slept, or the store was away for a minute.
    look(2, 62);
    assertThat(pulse.lost(OTHER)).isFalse();
    for (int second = 64; second <= 76; second += 2) {
      look(2, second);
      assertThat(pulse.lost(OTHER)).isFalse();
    }
    look(2, 78);
    assertThat(pulse.lost(OTHER)).isTrue();
  }

  @Test
  void aProcessThatHasEndedIsLostAtOnce() {
    WorkerName ended = new WorkerName(self.place(), self.process(), self.start() - 1, 1);
    pulse.look(Map.of(ended.toString(), 1L), 0);
    assertThat(pulse.lost(ended.toString())).isTrue();
    assertThat(pulse.lost(self.toString())).isFalse();
    assertThat(WorkerName.parse(self.toString())).contains(self);
    assertThat(WorkerName.parse("a/b/c/d")).isEmpty();
  }
}
