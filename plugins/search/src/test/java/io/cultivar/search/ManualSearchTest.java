package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.component.Finding;
import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.testkit.FakeStudy;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ManualSearchTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new ChoiceParameter("act", List.of("relu", "leaky")),
              new RealParameter(
                  "slope",
                  0,
                  1,
                  Scale.LINEAR,
                  OptionalDouble.empty(),
                  Set.of(new Branch("act", 1)))));

  private static List<Finding> check(Map<String, String> trial) {
    return new ManualSearch(List.of(trial)).check(SPACE);
  }

  @Test
  void proposesWhatItLists() {
    ManualSearch manual =
        new ManualSearch(List.of(Map.of("act", "leaky", "slope", "0.25"), Map.of("act", "relu")));
    assertThat(manual.check(SPACE)).isEmpty();
    assertThat(manual.size(SPACE)).hasValue(2);
    FakeStudy study = FakeStudy.of(SPACE);
    assertThat(manual.propose(study, new SplittableRandom(1)).orElseThrow().real("slope"))
        .isEqualTo(0.25);
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThat(check(Map.of("act", "elu")))
        .extracting(Finding::path)
        .containsExactly("trials[0].act");
    assertThat(check(Map.of("act", "leaky")).get(0).message()).contains("no value for 'slope'");
    assertThat(check(Map.of("act", "relu", "slope", "0.1")).get(0).message())
        .contains("not used with the variants chosen");
    assertThat(check(Map.of("act", "relu", "rate", "1")).get(0).message())
        .contains("'rate' is not a parameter");
    assertThat(check(Map.of("act", "leaky", "slope", "2")).get(0).message()).contains("[0.0, 1.0]");
    assertThatThrownBy(() -> new ManualSearch(List.of())).hasMessageContaining("at least one");
  }
}
