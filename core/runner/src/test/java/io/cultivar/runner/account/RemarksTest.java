package io.cultivar.runner.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is to be minded. */
class RemarksTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("rate", 0, 1, Scale.LINEAR),
              new IntParameter("units", 1, 8, Scale.LINEAR)));

  private final List<Trial> trials = new ArrayList<>();

  /** A trial whose loss is 1 minus its rate. */
  private void complete(double rate, int units) {
    trials.add(
        FakeTrial.complete(
            trials.size(),
            SPACE.choose(p -> p.read(p.name().equals("rate") ? "" + rate : "" + units)),
            Measurement.of("loss", 1 - rate)));
  }

  private void failed(String reason) {
    trials.add(FakeTrial.failed(trials.size(), SPACE.choose(p -> p.at(0.5)), reason));
  }

  private List<String> remarks(Map<String, Map<String, Double>> importances) {
    Census census = new Census(new Goal("loss", Direction.MINIMIZE));
    trials.forEach(census::add);
    return new Remarks(SPACE, census, importances).sentences();
  }

  private void many() {
    for (int i = 0; i < 20; i++) {
      complete(0.1 + 0.04 * i, 2 + i % 6);
    }
  }

  @Test
  void aStudyInOrderHasNone() {
    many();
    assertThat(remarks(Map.of())).isEmpty();
  }

  @Test
  void theBestAtAnEndOfItsRangeIsTold() {
    many();
    complete(0.99, 8);
    assertThat(remarks(Map.of()))
        .containsExactly(
            "The best rate, 0.99, lies at the upper end of its range, 0 to 1: the best of all may"
                + " lie beyond.",
            "The best units, 8, lies at the upper end of its range, 1 to 8: the best of all may"
                + " lie beyond.");
  }

  @Test
  void fewTrialsAreTold() {
    complete(0.5, 4);
    complete(0.4, 3);
    assertThat(remarks(Map.of()))
        .containsExactly(
            "2 trials are few for 2 parameters: with more of them others may turn out better.");
  }

  @Test
  void failuresOfOneKindAreCountedTogether() {
    many();
    for (int i = 0; i < 5; i++) {
      failed("diverged at epoch " + i);
    }
    failed("no memory");
    assertThat(remarks(Map.of()))
        .containsExactly("6 of 26 trials failed, 5 of them so: diverged at epoch N.");
  }

  @Test
  void oneFailureAmongManyIsNotTold() {
    many();
    failed("no memory");
    assertThat(remarks(Map.of())).isEmpty();
  }

  @Test
  void aParameterWithoutEffectIsToldWhereAllSayso() {
    many();
    Map<String, Double> some = Map.of("rate", 0.98, "units", 0.002);
    assertThat(remarks(Map.of("a", some, "b", Map.of("rate", 0.9, "units", 0.1)))).isEmpty();
    assertThat(remarks(Map.of("a", some)))
        .containsExactly(
            "units hardly matters (less than 1 % of what differs): without it a search needs fewer"
                + " trials.");
  }

  @Test
  void prunersThatLeaveAlmostNothingAreTold() {
    many();
    for (int i = 0; i < 181; i++) {
      trials.add(
          FakeTrial.pruned(trials.size(), SPACE.choose(p -> p.at(0.5)), Measurement.of("loss", 3)));
    }
    assertThat(remarks(Map.of()))
        .containsExactly(
            "181 of 201 trials were ended early: a pruner that waits longer may let better ones"
                + " live.");
  }

  @Test
  void aStudyThatRunsIsNotOver() {
    many();
    trials.add(FakeTrial.running(trials.size(), SPACE.choose(p -> p.at(0.5))));
    assertThat(remarks(Map.of())).containsExactly("It is not over: 1 trial of it runs.");
  }
}
