package io.cultivar.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterTest {
  @Test
  void aRealOnALogScaleHasItsGeometricMeanInTheMiddle() {
    RealParameter rate = new RealParameter("rate", 1e-4, 1, Scale.LOG);
    assertThat(((Value.Real) rate.at(0.5)).value()).isCloseTo(1e-2, within(1e-12));
    assertThat(rate.at(0)).isEqualTo(new Value.Real(1e-4));
    assertThat(rate.at(1)).isEqualTo(new Value.Real(1));
    assertThat(rate.unit(new Value.Real(1e-3))).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void stepsOfARealIncludeBothEnds() {
    RealParameter rate =
        new RealParameter("rate", 0, 0.3, Scale.LINEAR, OptionalDouble.of(0.1), Set.of());
    assertThat(rate.size()).hasValue(4);
    assertThat(rate.allows(rate.nth(3))).isTrue();
    assertThat(rate.allows(new Value.Real(0.25))).isFalse();
    assertThat(rate.read("0.2")).isEqualTo(new Value.Real(0.2));
  }

  @Test
  void wholeNumbersAreEquallyLikely() {
    IntParameter units = new IntParameter("units", 1, 4, Scale.LINEAR);
    Map<Value, Integer> counts = new HashMap<>();
    for (int i = 0; i < 4_000; i++) {
      counts.merge(units.at((i + 0.5) / 4_000), 1, Integer::sum);
    }
    assertThat(counts.values()).hasSize(4).allMatch(count -> count == 1_000);
  }

  @Test
  void unitIsTheMiddleOfWhatAtMapsToAValue() {
    List<Parameter> parameters =
        List.of(
            new IntParameter("a", 1, 128, Scale.LOG),
            new IntParameter("b", -3, 12, Scale.LINEAR, 5, Set.of()),
            new ChoiceParameter("c", List.of("x", "y", "z")));
    for (Parameter parameter : parameters) {
      for (long i = 0; i < parameter.size().orElseThrow(); i++) {
        Value value = parameter.nth(i);
        assertThat(parameter.at(parameter.unit(value))).isEqualTo(value);
        assertThat(parameter.allows(value)).isTrue();
      }
      assertThat(parameter.at(0)).isEqualTo(parameter.nth(0));
      assertThat(parameter.at(1)).isEqualTo(parameter.nth(parameter.size().orElseThrow() - 1));
    }
  }

  @Test
  void badRangesAreRefused() {
    assertThatThrownBy(() -> new RealParameter("r", 1, 0, Scale.LINEAR))
        .hasMessageContaining("[1.0, 0.0]");
    assertThatThrownBy(() -> new RealParameter("r", 0, 1, Scale.LOG))
        .hasMessageContaining("log scale");
    assertThatThrownBy(() -> new IntParameter("i", 1, 3, Scale.LINEAR, 0, Set.of()))
        .hasMessageContaining("step");
    assertThatThrownBy(() -> new ChoiceParameter("c", List.of("a", "a")))
        .hasMessageContaining("differ");
  }

  @Test
  void readingSaysWhatIsAllowed() {
    IntParameter units = new IntParameter("units", 2, 8, Scale.LINEAR, 2, Set.of());
    assertThatThrownBy(() -> units.read("3")).hasMessageContaining("[2, 8] in steps of 2");
    assertThatThrownBy(() -> units.read("x")).hasMessageContaining("whole number");
    ChoiceParameter act = new ChoiceParameter("act", List.of("relu", "tanh"));
    assertThatThrownBy(() -> act.read("elu")).hasMessageContaining("relu, tanh");
  }

  @Test
  void aSpaceActivatesWhatTheChosenVariantsReach() {
    ChoiceParameter act = new ChoiceParameter("act", List.of("relu", "leaky"));
    RealParameter slope =
        new RealParameter(
            "slope", 0, 1, Scale.LINEAR, OptionalDouble.empty(), Set.of(new Branch("act", 1)));
    SearchSpace space = SearchSpace.of(List.of(act, slope));
    assertThat(space.choose(p -> p.at(0)).asMap()).containsOnlyKeys("act");
    Values leaky = space.choose(p -> p.at(1));
    assertThat(leaky.asMap()).containsOnlyKeys("act", "slope");
    assertThat(space.allows(leaky)).isTrue();
    assertThat(space.allows(Values.of(Map.of("act", act.nth(1))))).isFalse();
    assertThatThrownBy(() -> SearchSpace.of(List.of(slope, act))).hasMessageContaining("before");
  }
}
