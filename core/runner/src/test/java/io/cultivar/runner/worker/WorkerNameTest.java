package io.cultivar.runner.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WorkerNameTest {
  private final WorkerName self = WorkerName.create();

  @Test
  void aRunningProcessHasNotEnded() {
    assertThat(self.ended()).isFalse();
    assertThat(WorkerName.parse(self.toString())).contains(self);
  }

  @Test
  void anotherProcessOfTheSameNumberIsNotTheSame() {
    WorkerName before = new WorkerName(self.place(), self.process(), self.start() - 1, 1);
    assertThat(before.ended()).isTrue();
  }

  @Test
  void ofAnotherMachineNothingIsKnown() {
    assertThat(new WorkerName("elsewhere", 1, 1, 1).ended()).isFalse();
  }

  /** Whoever sets the clock does not change when a process began. */
  @Test
  void theTimeOfDayDoesNotMatter() throws Exception {
    Path uptime = Path.of("/proc/uptime");
    assumeTrue(Files.isReadable(uptime), "there is no /proc");
    double seconds = Double.parseDouble(Files.readString(uptime).split(" ", -1)[0]);
    // In ticks, of which there are at least 100 a second, since the machine was started.
    assertThat(self.start()).isPositive().isLessThan((long) (seconds * 1_000));
  }
}
