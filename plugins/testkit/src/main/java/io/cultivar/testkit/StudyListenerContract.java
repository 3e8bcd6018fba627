package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every listener must do: bear whatever happens in a study. */
public abstract class StudyListenerContract extends ComponentContract<StudyListener> {
  @Test
  void bearsAWholeStudy() {
    for (StudyListener subject : all()) {
      assertDoesNotThrow(() -> tell(subject), subject.toString());
    }
  }

  private static void tell(StudyListener subject) {
    FakeStudy study = FakeStudy.of(SearchSpace.of(List.of()));
    FakeTrial complete = FakeTrial.complete(0, Values.NONE, Measurement.of("loss", 1));
    FakeTrial failed = FakeTrial.failed(1, Values.NONE, "on purpose");
    subject.studyStarted(study);
    subject.trialStarted(study, FakeTrial.running(0, Values.NONE));
    subject.trialStarted(study, FakeTrial.running(1, Values.NONE));
    subject.trialBegun(0);
    subject.studyPaused(study);
    subject.studyResumed(study);
    subject.trialReported(0, new Report(0, 1, Measurement.of("loss", 2)));
    subject.trialEnded(study.with(complete), complete);
    subject.trialEnded(study.with(complete).with(failed), failed);
    subject.studyEnded(study.with(complete).with(failed));
  }
}
