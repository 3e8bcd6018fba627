package io.cultivar.runner.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be asked of a study that another process might run, and what cannot. */
final class SteeringTest {
  private static final String WORKER = "elsewhere/1/2/3";

  private StudyJournal journal;
  private Steering steering;

  @BeforeEach
  void begin() throws IOException {
    journal = new MemoryStudies().create(FakeDescription.of("xor"));
    steering = new Steering(journal, () -> OptionalInt.of(3));
  }

  private void claim(int number) throws IOException {
    journal.beat(WORKER);
    journal.claim(WORKER, List.of(FakeTrial.running(number, Values.NONE)), 1);
  }

  private void end(int number) throws IOException {
    claim(number);
    Trial ended = FakeTrial.complete(number, Values.NONE, Measurement.of("loss", 1));
    journal.record(WORKER, List.of(ended));
  }

  private List<String> asked() throws IOException {
    return journal.notes().stream()
        .filter(note -> note.kind().equals(Request.KIND))
        .map(StudyNote::text)
        .toList();
  }

  @Test
  void whatNobodyWouldHearIsRefused() throws IOException {
    assertThatThrownBy(steering::pause)
        .isInstanceOf(RefusedException.class)
        .hasMessage("nobody runs the study 'xor'; there is nothing to pause");
    assertThatThrownBy(steering::stop)
        .hasMessage("nobody runs the study 'xor'; there is nothing to stop");
    assertThatThrownBy(steering::resume).hasMessage("the study 'xor' is not paused");
    assertThatThrownBy(() -> steering.stopTrial(4))
        .hasMessage("there is no trial 4 of the study 'xor'");
    assertThatThrownBy(() -> steering.stopTrial(-1)).isInstanceOf(RefusedException.class);
    claim(0);
    journal.release(WORKER, true);
    assertThatThrownBy(() -> steering.stopTrial(0))
        .hasMessage("nobody runs trial 0; it waits for a worker");
    end(0);
    assertThatThrownBy(() -> steering.stopTrial(0)).hasMessage("trial 0 has ended: complete");
    assertThat(journal.notes()).isEmpty();
  }

  @Test
  void requestsAreKeptInTheirOrder() throws IOException {
    claim(0);
    assertThat(steering.pause()).isEqualTo(1);
    assertThatThrownBy(steering::pause).hasMessage("the study 'xor' is paused already");
    assertThat(steering.resume()).isEqualTo(1);
    steering.stopTrial(0);
    assertThat(steering.stop()).isEqualTo(1);
    assertThat(asked()).containsExactly("pause", "resume", "stop trial 0", "stop");
    Trial complete = FakeTrial.complete(0, Values.NONE, Measurement.of("loss", 1));
    Trial pruned = FakeTrial.pruned(0, Values.NONE, Measurement.of("loss", 1));
    assertThat(Asked.of(journal).ended(pruned)).isTrue();
    assertThat(Asked.of(journal).ended(complete)).isFalse();
  }

  @Test
  void aStoppedStudyIsNotPausedAnyMore() throws IOException {
    claim(0);
    steering.pause();
    steering.stop();
    assertThat(steering.state().paused()).isFalse();
  }

  @Test
  void theNumberOfTrialsIsNeverLessThanHaveEnded() throws IOException {
    end(0);
    end(1);
    assertThatThrownBy(() -> steering.trials(0))
        .isInstanceOf(RefusedException.class)
        .hasMessage("trials must be >= 1, was 0");
    assertThatThrownBy(() -> steering.trials(1))
        .isInstanceOf(RefusedException.class)
        .hasMessage("2 trials of the study 'xor' have ended; there cannot be fewer");
    steering.trials(2);
    assertThat(steering.counts().isOver()).isTrue();
    steering.trials(50);
    assertThat(steering.counts().isOver()).isFalse();
    assertThat(steering.counts().wanted()).hasValue(50);
    assertThat(asked()).containsExactly("trials 2", "trials 50");
  }

  /** Its file still says what it said. */
  @Test
  void theDescriptionSaysHowManyTrialsAreWantedAndWhatItWasBefore() throws IOException {
    steering.trials(7);
    steering.trials(9);
    assertThat(journal.description().settings()).containsExactly("trials=3", "trials=9");
    Asked asked = Asked.of(journal);
    assertThat(asked.before(journal.description()).settings()).containsExactly("trials=3");
    journal.note(Asked.EXTENDED, "by xor.yaml");
    assertThat(Asked.of(journal).trials()).isEmpty();
  }

  @Test
  void theStateFollowsTheStudy() throws IOException {
    assertThat(steering.state()).isEqualTo(new SteeringState(0, false));
    assertThat(steering.counts()).isEqualTo(new TrialCounts(0, 0, OptionalInt.of(3)));
    end(0);
    end(2);
    claim(1);
    assertThat(steering.state()).isEqualTo(new SteeringState(1, false));
    assertThat(steering.counts()).isEqualTo(new TrialCounts(1, 2, OptionalInt.of(3)));
    end(1);
    assertThat(steering.counts().isOver()).isTrue();
    journal.claim(WORKER, List.of(FakeTrial.running(3, Values.NONE).chosenByHand()), 1);
    assertThat(steering.counts().running()).isEqualTo(1);
    assertThat(steering.counts().isOver()).isFalse();
    journal.forgetFrom(1);
    journal.release(WORKER, false);
    assertThat(steering.state().isRun()).isFalse();
    assertThat(steering.counts()).isEqualTo(new TrialCounts(0, 1, OptionalInt.of(3)));
  }

  @Test
  void notesOfOtherKindsAndTextsAreNoRequests() throws IOException {
    journal.note("note", "pause");
    for (String text :
        List.of("", "pause ", "Pause", "stop trial", "stop trial -1", "trials 1e3")) {
      journal.note(Request.KIND, text);
    }
    journal.note(Request.KIND, "stop trial 12345678901234567890");
    assertThat(journal.notes()).allSatisfy(note -> assertThat(Request.of(note)).isEmpty());
    assertThat(Asked.of(journal)).isEqualTo(new Asked(8, false, OptionalInt.empty(), Set.of()));
  }
}
