package io.cultivar.search;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Studies and trials for tests of pruners: what matters of a trial is what it reported. */
final class Curves {
  private Curves() {}

  /** A study that minimises {@code loss}, of trials that ended with the losses of each step. */
  static FakeStudy study(double[]... curves) {
    return study(Direction.MINIMIZE, curves);
  }

  static FakeStudy study(Direction direction, double[]... curves) {
    FakeStudy study =
        new FakeStudy(
            "study",
            SearchSpace.of(List.of()),
            List.of(new Goal("loss", direction)),
            List.of(),
            OptionalInt.empty());
    for (double[] losses : curves) {
      study = study.with(ended(Trial.State.COMPLETE, study.trials().size(), losses));
    }
    return study;
  }

  /** A trial that ended, with its losses from step 1 on. */
  static FakeTrial ended(Trial.State state, int number, double... losses) {
    Measurement last = Measurement.of("loss", losses[losses.length - 1]);
    return new FakeTrial(
        number, Values.NONE, state, last, List.of(), reports(losses), Optional.empty(), false);
  }

  /** A trial that runs and comes after the others, with its losses from step 1 on. */
  static FakeTrial running(double... losses) {
    return FakeTrial.running(100, Values.NONE).with(reports(losses));
  }

  static List<Report> reports(double... losses) {
    List<Report> reports = new ArrayList<>();
    for (double loss : losses) {
      reports.add(new Report(0, reports.size() + 1, Measurement.of("loss", loss)));
    }
    return reports;
  }

  static double[] losses(double... losses) {
    return losses;
  }
}
