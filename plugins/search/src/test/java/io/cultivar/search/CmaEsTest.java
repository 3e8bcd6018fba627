package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CmaEsTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("x", -5, 5, Scale.LINEAR),
              new IntParameter("n", 0, 20, Scale.LINEAR),
              new ChoiceParameter("c", List.of("a", "b", "c"))));

  private static double loss(Values values) {
    double x = values.real("x") - 1;
    double n = values.integer("n") - 17;
    return x * x + 0.1 * n * n + (values.choice("c").equals("b") ? 0 : 1);
  }

  private static Values propose(FakeStudy study, int seed) {
    return new CmaEs().propose(study, new SplittableRandom(seed)).orElseThrow();
  }

  private static FakeStudy run(int trials, int seed) {
    FakeStudy study = FakeStudy.of(SPACE);
    for (int i = 0; i < trials; i++) {
      Values values = propose(study, 1000 * seed + i);
      Measurement measured = Measurement.of("loss", loss(values));
      study = study.with(FakeTrial.complete(i, values, measured));
    }
    return study;
  }

  @Test
  void findsNumbersWholeNumbersAndVariants() {
    for (int seed = 0; seed < 5; seed++) {
      double best =
          run(150, seed).trials().stream()
              .mapToDouble(trial -> loss(trial.values()))
              .min()
              .orElseThrow();
      // One random trial in 1,000 is so good.
      assertThat(best).as("seed %s", seed).isLessThan(0.01);
    }
  }

  @Test
  void learnsFromWholeGenerationsOnly() {
    // Three parameters make generations of 4 + ⌊3·ln 3⌋ = 7.
    FakeStudy six = run(6, 1);
    FakeStudy seven = run(7, 1);
    assertThat(propose(six, 99)).isEqualTo(propose(FakeStudy.of(SPACE), 99));
    assertThat(propose(seven, 99)).isNotEqualTo(propose(six, 99));
  }

  @Test
  void whatStillRunsKeepsItsGenerationOpen() {
    FakeStudy seven = run(7, 1);
    FakeStudy running = run(6, 1).with(FakeTrial.running(6, seven.trials().get(6).values()));
    FakeStudy more = running;
    for (int i = 7; i < 12; i++) {
      more = more.with(FakeTrial.running(i, propose(more, i)));
    }
    assertThat(propose(more, 99)).isEqualTo(propose(FakeStudy.of(SPACE), 99));
  }

  @Test
  void trialsByHandAreNotOfAGeneration() {
    FakeStudy study = run(14, 1);
    Values values = propose(FakeStudy.of(SPACE), 5);
    FakeTrial byHand =
        FakeTrial.complete(14, values, Measurement.of("loss", -100.0)).chosenByHand();
    assertThat(propose(study.with(byHand), 99)).isEqualTo(propose(study, 99));
  }

  @Test
  void namesTheOptionThatIsWrong() {
    assertThatThrownBy(() -> new CmaEs(OptionalInt.of(3), 0.1)).hasMessageContaining("population");
    assertThatThrownBy(() -> new CmaEs(OptionalInt.empty(), 0)).hasMessageContaining("sigma");
  }
}
