package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cultivar.api.search.Pruner;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every pruner must do. */
public abstract class PrunerContract extends ComponentContract<Pruner> {
  private static List<Report> curve(int steps, double level) {
    List<Report> reports = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      reports.add(new Report(0, step, Measurement.of("loss", level + 1.0 / step)));
    }
    return reports;
  }

  private static FakeStudy study(int trials) {
    FakeStudy study = FakeStudy.of(SearchSpace.of(List.of()));
    for (int i = 0; i < trials; i++) {
      Trial trial =
          FakeTrial.complete(i, Values.NONE, Measurement.of("loss", i)).with(curve(10, i));
      study = study.with(trial);
    }
    return study;
  }

  @Test
  void decidesAlikeEachTime() {
    for (Pruner subject : all()) {
      for (int before : new int[] {0, 1, 5, 20}) {
        FakeStudy study = study(before);
        for (int steps : new int[] {1, 5, 10}) {
          Trial running = FakeTrial.running(before, Values.NONE).with(curve(steps, 100));
          boolean decision = subject.prune(study, running);
          assertEquals(decision, subject.prune(study, running), subject + " changed its mind");
        }
      }
    }
  }

  @Test
  void neverEndsTheFirstTrial() {
    for (Pruner subject : all()) {
      Trial running = FakeTrial.running(0, Values.NONE).with(curve(10, 0));
      assertEquals(false, subject.prune(study(0), running), subject + " has nothing to compare");
    }
  }
}
