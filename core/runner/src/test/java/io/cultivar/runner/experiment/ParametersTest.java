package io.cultivar.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parameters fill options of all types, and are active where the chosen variants reach them. */
class ParametersTest {
  private static SearchSpace space(Experiment experiment) {
    return experiment.plan().search().space();
  }

  private static Set<Branch> branches(Experiment experiment, String parameter) {
    return space(experiment).find(parameter).orElseThrow().branches();
  }

  private static Probe probe(Experiment experiment, Map<String, Number> values) {
    return Reader.probe(experiment, Reader.values(space(experiment), values));
  }

  @Test
  void numbersFillNumbersOfEveryType() {
    Experiment experiment =
        Reader.read(
            "n: {int: [0, 9]}\nx: {real: [0, 9]}",
            "whole: $n\nlarge: $n\nsingle: $x\nreal: $n\ncount: $n\nbig: $n\nshare: $x\n"
                + "list: [$x, $n]\nmap: {a: $n}\nrange: {to: $n}\nlength: 3m");
    Probe probe = probe(experiment, Map.of("n", 4, "x", 0.25));
    assertThat(probe.whole()).isEqualTo(4);
    assertThat(probe.large()).isEqualTo(4);
    assertThat(probe.single()).isEqualTo(0.25f);
    assertThat(probe.real()).isEqualTo(4.0);
    assertThat(probe.count()).hasValue(4);
    assertThat(probe.big()).hasValue(4);
    assertThat(probe.share()).hasValue(0.25);
    assertThat(probe.list()).isEqualTo(List.of(0.25, 4.0));
    assertThat(probe.map()).isEqualTo(Map.of("a", 4));
    assertThat(probe.range()).isEqualTo(new Probe.Range(0, 4));
  }

  @Test
  void choicesFillOptionsOfEveryType() {
    Experiment experiment =
        Reader.read(
            "t: {choice: [no, yes]}\nf: {choice: [false, true]}\nm: {choice: [fast, slow-start]}\n"
                + "n: {choice: [none, 3]}\nl: {choice: [[1], [2, 3]]}\nr: {choice: [{to: 1}, {to:"
                + " 2}]}",
            "text: $t\nflag: $f\nmode: $m\ncount: $n\nlist: $l\nrange: $r");
    Probe first = probe(experiment, Map.of("t", 0, "f", 0, "m", 0, "n", 0, "l", 0, "r", 0));
    assertThat(first.text()).isEqualTo("no");
    assertThat(first.flag()).isFalse();
    assertThat(first.mode()).isEqualTo(Probe.Mode.FAST);
    assertThat(first.count()).isEmpty();
    assertThat(first.list()).isEqualTo(List.of(1.0));
    assertThat(first.range()).isEqualTo(new Probe.Range(0, 1));
    Probe second = probe(experiment, Map.of("t", 1, "f", 1, "m", 1, "n", 1, "l", 1, "r", 1));
    assertThat(second.count()).hasValue(3);
    assertThat(second.list()).isEqualTo(List.of(2.0, 3.0));
    assertThat(second.flag()).isTrue();
  }

  @Test
  void aParameterInOneVariantIsActiveWithIt() {
    Experiment experiment =
        Reader.read(
            "x: {real: [0, 1]}\ns: {choice: [flat, {type: flat, factor: $x}]}", "schedule: $s");
    assertThat(branches(experiment, "x")).containsExactly(new Branch("s", 1));
    assertThat(branches(experiment, "s")).isEmpty();
    assertThat(probe(experiment, Map.of("s", 1, "x", 0.5)).schedule())
        .contains(new Reader.Flat(0.5));
    assertThat(probe(experiment, Map.of("s", 0)).schedule()).contains(new Reader.Flat());
  }

  @Test
  void aChoiceStandsBeforeWhatItReaches() {
    Experiment experiment =
        Reader.read(
            "x: {real: [0, 1]}\ns: {choice: [flat, {type: flat, factor: $x}]}", "schedule: $s");
    assertThat(space(experiment).parameters())
        .extracting(Parameter::name)
        .containsExactly("s", "x");
  }

  @Test
  void aParameterInTwoVariantsIsActiveWithEither() {
    Experiment experiment =
        Reader.read(
            "s: {choice: [flat, {type: flat, factor: $x}, {type: later, then: {type: flat,"
                + " factor: $x}}]}\nx: {real: [0, 1]}",
            "schedule: $s");
    assertThat(branches(experiment, "x"))
        .containsExactlyInAnyOrder(new Branch("s", 1), new Branch("s", 2));
  }

  @Test
  void useOutsideOfAllVariantsMakesAParameterAlwaysActive() {
    Experiment experiment =
        Reader.read(
            "s: {choice: [flat, {type: flat, factor: $x}]}\nx: {real: [0, 1]}",
            "schedule: $s\nreal: $x");
    assertThat(branches(experiment, "x")).isEmpty();
  }

  @Test
  void choicesWithinChoices() {
    Experiment experiment =
        Reader.read(
            "a: {choice: [flat, {type: later, then: $b}]}\n"
                + "b: {choice: [flat, {type: flat, factor: $x}]}\nx: {real: [0, 1]}",
            "schedule: $a");
    assertThat(branches(experiment, "b")).containsExactly(new Branch("a", 1));
    assertThat(branches(experiment, "x")).containsExactly(new Branch("b", 1));
    assertThat(probe(experiment, Map.of("a", 1, "b", 1, "x", 0.5)).schedule())
        .contains(new Reader.Later(1, new Reader.Flat(0.5)));
  }

  @Test
  void aParameterHasOneValueWhereverItIsUsed() {
    Experiment experiment =
        Reader.read(
            "n: {int: [1, 50]}\nk: {choice: [3, 60]}",
            "range: {from: $n, to: $n}\nschedules: []\nmap: {a: $k}");
    assertThat(probe(experiment, Map.of("n", 4, "k", 1)).range()).isEqualTo(new Probe.Range(5, 5));
    Reader.read("k: {choice: [3, 60]}", "range: {from: $k, to: $k}");
  }

  @Test
  void bothEndsOfARangeAreTriedInEveryVariantThatUsesIt() {
    assertThat(
            Reader.problems(
                Reader.source(
                    "s: {choice: [flat, {type: later, then: {type: flat, factor: $x}}]}\n"
                        + "x: {real: [-1, 1]}",
                    "schedule: $s")))
        .containsExactly("probe.yaml:3:63  flat: factor must be >= 0, was -1.0");
    assertThat(Reader.problems(Reader.source("n: {int: [1, 101]}", "range: {from: $n}")))
        .containsExactly("probe.yaml:6:17  range: from must be <= to, was 101 and 100");
  }

  @Test
  void allThatConstructorsRefuseIsToldAtOnce() {
    assertThat(
            Reader.problems(
                Reader.source("", "range: {from: 200}\nschedule: {type: flat, factor: -1}")))
        .containsExactly(
            "probe.yaml:4:17  range: from must be <= to, was 200 and 100",
            "probe.yaml:5:34  flat: factor must be >= 0, was -1.0");
  }
}
