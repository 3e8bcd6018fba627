package io.cultivar.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Objective;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.study.StudyPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems, as their experiments use them, against points computed by another program. */
class ProblemsTest {
  /** A part in 10^9. */
  private static final Percentage EXACT = Percentage.withPercentage(1e-7);

  @Test
  void givesTheValuesOfAnotherProgram() throws Exception {
    Map<String, Integer> seen = new HashMap<>();
    try (Cultivar cultivar = Cultivar.builder().build()) {
      for (JsonNode vector : vectors()) {
        String name = vector.get("function").asText().replace('_', '-');
        Problem problem = problem(cultivar, name, vector.get("params"));
        assertThat(problem.value()).as(vector.toString()).isCloseTo(number(vector, "value"), EXACT);
        int index = seen.merge(name, 1, Integer::sum) - 1;
        assertThat(Noise.gauss(3, index)).isCloseTo(number(vector, "noise_seed3"), EXACT);
      }
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(Suite.PROBLEMS);
    assertThat(seen.values()).containsOnly(5);
  }

  private static double number(JsonNode vector, String field) {
    return vector.get(field).asDouble();
  }

  /** The values at which each is least, published with the functions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "branin2|{'x0': 3.141592653589793, 'x1': 2.275}",
        "hartmann6|{'x0': 0.20168951, 'x1': 0.15001069, 'x2': 0.47687397, 'x3': 0.27533243,"
            + " 'x4': 0.31165162, 'x5': 0.65730053}",
        "ackley5|{'x0': 0, 'x1': 0, 'x2': 0, 'x3': 0, 'x4': 0}",
        "rosenbrock4|{'x0': 1, 'x1': 1, 'x2': 1, 'x3': 1}",
        "levy5|{'x0': 1, 'x1': 1, 'x2': 1, 'x3': 1, 'x4': 1}",
        "styblinski5|{'x0': -2.903534027771177, 'x1': -2.903534027771177,"
            + " 'x2': -2.903534027771177, 'x3': -2.903534027771177, 'x4': -2.903534027771177}",
        "noisy-levy3|{'x0': 1, 'x1': 1, 'x2': 1}",
        "mixed-nn|{'lr': 0.01697479350637269, 'layers': 2, 'width': 96, 'act': 'relu', 'opt': 'momentum',"
            + " 'momentum': 0.9, 'wd': 3.981071705534969e-05, 'dropout': 0.2, 'batch': 32}",
        "mixed-gbm|{'booster': 'dart', 'lr': 0.03981071705534973, 'trees': 1000, 'depth': 7,"
            + " 'subsample': 0.8, 'colsample': 0.6, 'drop': 0.1, 'lambda': 3.1622776601683795}"
      })
  void isLeastWhereItShouldBe(String name, String values) throws Exception {
    JsonNode at = new ObjectMapper().readTree(values.replace('\'', '"'));
    try (Cultivar cultivar = Cultivar.builder().build()) {
      Problem problem = problem(cultivar, name, at);
      assertThat(problem.value()).isCloseTo(problem.least(), within(1e-7));
    }
  }

  @Test
  void noiseIsObservedAndNotTheValue() {
    NoisyLevy3 problem = new NoisyLevy3(1, 1, 1);
    assertThat(problem.observed(3, 0)).isCloseTo(0.5 * -2.674523684604482, within(1e-9));
    assertThat(problem.observed(3, 0)).isNotEqualTo(problem.observed(4, 0));
    assertThat(new Levy5(1, 1, 1, 1, 1).observed(3, 0)).isCloseTo(0, within(1e-9));
  }

  private static List<JsonNode> vectors() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (InputStream file = ProblemsTest.class.getResourceAsStream("vectors.jsonl")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        all.add(new ObjectMapper().readTree(line));
      }
    }
    return all;
  }

  /** The problem of an experiment at values; those that are not active must not be given. */
  private static Problem problem(Cultivar cultivar, String name, JsonNode given) throws Exception {
    StudyPlan plan = cultivar.check(ExperimentSource.of(Suite.experiment(name))).plan();
    Values values =
        plan.search().space().choose(parameter -> value(parameter, given.get(parameter.name())));
    assertThat(values.asMap()).hasSize(given.size());
    Objective objective = plan.objectives().create(values);
    return (Problem) objective;
  }

  private static Value value(Parameter parameter, JsonNode given) {
    if (parameter instanceof ChoiceParameter choice) {
      String label =
          choice.labels().stream()
              .filter(each -> (each + ",").matches("(\\{type: )?" + given.asText() + ",.*"))
              .findFirst()
              .orElseThrow();
      return choice.read(label);
    }
    return parameter.read(given.asText());
  }
}
