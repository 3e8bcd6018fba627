package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.search.Importance;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnovaTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.<Parameter>of(
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter("y", 0, 1, Scale.LINEAR),
              new ChoiceParameter("kind", List.of("a", "b", "c"))));

  private static final double[][] POINTS = {
    {0.3238, 0.1508, 2},
    {0.0483, 0.8213, 0},
    {0.3657, 0.058, 2},
    {0.2147, 0.0859, 1},
    {0.0699, 0.0907, 1},
    {0.0591, 0.5655, 0},
    {0.6306, 0.583, 0},
    {0.5771, 0.3967, 0},
    {0.0466, 0.8585, 1},
    {0.4191, 0.5407, 2},
    {0.3085, 0.8161, 0},
    {0.1031, 0.5712, 0},
    {0.3724, 0.5477, 0},
    {0.5644, 0.619, 1},
    {0.6804, 0.4276, 1},
    {0.4656, 0.9234, 1},
    {0.2998, 0.7944, 2},
    {0.7798, 0.0819, 1},
    {0.5252, 0.8751, 2},
    {0.4488, 0.609, 0},
    {0.1181, 0.4181, 1},
    {0.152, 0.489, 0},
    {0.962, 0.0776, 2},
    {0.573, 0.8755, 1},
    {0.3401, 0.3502, 1},
    {0.5799, 0.4562, 0},
    {0.9447, 0.4741, 2},
    {0.065, 0.7312, 1},
    {0.6471, 0.9931, 1},
    {0.2846, 0.3858, 2},
    {0.347, 0.9406, 1},
    {0.168, 0.1171, 0},
    {0.2182, 0.2874, 2},
    {0.2476, 0.3909, 1},
    {0.0806, 0.4492, 2},
    {0.2778, 0.1369, 1},
    {0.864, 0.2784, 1},
    {0.9865, 0.6827, 1},
    {0.9577, 0.1509, 0},
    {0.1513, 0.6585, 0}
  };

  private static List<Values> points() {
    return Arrays.stream(POINTS).map(AnovaTest::values).toList();
  }

  private static FakeStudy study(List<Values> points, ToDoubleFunction<Values> loss) {
    FakeStudy study = FakeStudy.of(SPACE);
    for (Values values : points) {
      Measurement measured = Measurement.of("loss", loss.applyAsDouble(values));
      study = study.with(FakeTrial.complete(study.trials().size(), values, measured));
    }
    return study;
  }

  private static Values values(double[] point) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("x", new Value.Real(point[0]));
    values.put("y", new Value.Real(point[1]));
    values.put("kind", SPACE.find("kind").orElseThrow().nth((long) point[2]));
    return Values.of(values);
  }

  private static double bowl(Values values) {
    double kind =
        switch (values.choice("kind")) {
          case "a" -> 0;
          case "b" -> 0.3;
          default -> 0.05;
        };
    double off = values.real("x") - 0.2;
    return 4 * off * off + 0.5 * values.real("y") + kind;
  }

  /** The shares were computed from the formulas by a program in Python. */
  @Test
  void pedAnovaGivesTheValuesOfAnotherProgram() {
    Map<String, Double> shares =
        new ParzenAnova().of(study(points(), AnovaTest::bowl), new SplittableRandom(1));
    assertThat(shares.get("x")).isCloseTo(0.182172297766, within(1e-9));
    assertThat(shares.get("y")).isCloseTo(0.479271973497, within(1e-9));
    assertThat(shares.get("kind")).isCloseTo(0.338555728737, within(1e-9));
  }

  /** The variance of 3x is 9/12, that of y 1/12; kind changes nothing. */
  @Test
  void fanovaFindsTheSharesOfASum() {
    SplittableRandom random = new SplittableRandom(2);
    List<Values> points =
        IntStream.range(0, 400)
            .mapToObj(i -> SPACE.choose(parameter -> parameter.at(random.nextDouble())))
            .toList();
    FakeStudy study = study(points, values -> 3 * values.real("x") + values.real("y"));
    Map<String, Double> shares = new FunctionalAnova().of(study, random);
    assertThat(shares.get("x")).isCloseTo(0.9, within(0.03));
    assertThat(shares.get("y")).isCloseTo(0.1, within(0.03));
    assertThat(shares.get("kind")).isLessThan(0.005);
  }

  @Test
  void nothingIsSaidWhereNothingDiffersOrLittleIsKnown() {
    for (Importance importance : List.of(new FunctionalAnova(), new ParzenAnova())) {
      FakeStudy alike = study(points(), any -> 1);
      assertThat(importance.of(alike, new SplittableRandom(1))).isEmpty();
      FakeStudy few = study(points().subList(0, 9), AnovaTest::bowl);
      assertThat(importance.of(few, new SplittableRandom(1))).isEmpty();
    }
  }
}
