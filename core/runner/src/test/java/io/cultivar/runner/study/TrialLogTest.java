package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrialLogTest {
  private static final Measurement ODD =
      Measurement.of(Map.of("nan", Double.NaN, "minus zero", -0.0, "least", Double.MIN_VALUE));

  private static Values values(int number) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("rate", new Value.Real(Math.nextUp(0.1 * number)));
    values.put("units", new Value.Int(Long.MIN_VALUE + number));
    values.put("choice " + number % 300, new Value.Choice(number, "label " + number));
    return Values.of(values);
  }

  private static List<TrialSnapshot> samples() {
    List<Measurement> repeats = List.of(ODD, Measurement.EMPTY, Measurement.of("x", 1));
    List<TrialSnapshot> all = new ArrayList<>();
    all.add(TrialSnapshot.failed(0, Values.NONE, "it's broken"));
    all.add(TrialSnapshot.complete(1, values(1), ODD, List.of(ODD)));
    all.add(TrialSnapshot.complete(2, values(2), Measurement.of("x", 1), repeats));
    all.add(
        TrialSnapshot.pruned(3, values(3), ODD)
            .with(
                List.of(
                    new Report(0, -7, Measurement.of("loss", 0.5)),
                    new Report(200, Long.MAX_VALUE, ODD))));
    all.add(TrialSnapshot.pruned(4, values(4), ODD).with(curve()));
    IntStream.range(5, 1000)
        .mapToObj(i -> TrialSnapshot.failed(i, values(i), "reason " + i).byHand(i % 2 == 0))
        .forEach(all::add);
    return all;
  }

  /** Reports that take the same space each, and are read one by one. */
  private static List<Report> curve() {
    return IntStream.range(0, 300)
        .mapToObj(step -> new Report(step / 100, step % 100, Measurement.of("loss", 1.0 / step)))
        .toList();
  }

  @Test
  void readsOneReportOfMany() {
    TrialLog log = new TrialLog();
    samples().forEach(log::append);
    List<Report> reports = log.get(4).reports();
    assertThat(reports.get(217)).isEqualTo(curve().get(217));
    assertThat(reports).isEqualTo(curve());
    assertThatThrownBy(() -> reports.get(300)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(reports::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void givesBackWhatWasAppended() {
    TrialLog log = new TrialLog();
    samples().forEach(log::append);
    assertThat(log.view()).isEqualTo(List.<Trial>copyOf(samples()));
    assertThat(log.get(3)).isEqualTo(samples().get(3));
  }

  @Test
  void viewsStayAsTheyWere() {
    TrialLog log = new TrialLog();
    List<TrialSnapshot> samples = samples();
    samples.subList(0, 3).forEach(log::append);
    Trial open = TrialSnapshot.running(3, values(3), List.of());
    List<Trial> view = log.view(2, List.of(open));
    samples.subList(3, 900).forEach(log::append);

    assertThat(view)
        .containsExactly(
            samples.get(0), samples.get(1), TrialSnapshot.running(2, values(2), List.of()), open);
    assertThatThrownBy(() -> view.get(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> log.append(samples.get(0))).hasMessageContaining("cannot follow");
  }
}
