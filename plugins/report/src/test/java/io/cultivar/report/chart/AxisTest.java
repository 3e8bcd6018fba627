package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.space.Scale;
import io.cultivar.api.study.Direction;
import io.cultivar.report.chart.Axis.Tick;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static String texts(Axis axis, int most) {
    return String.join(
        " ", axis.ticks(most).stream().map(Tick::text).filter(text -> !text.isEmpty()).toList());
  }

  @Test
  void linearTicksAreRoundAndHaveAsManyDecimals() {
    assertThat(texts(NumberAxis.linear("", 0, 0.146), 8))
        .isEqualTo("0.00 0.02 0.04 0.06 0.08 0.10 0.12 0.14");
    assertThat(texts(NumberAxis.linear("", -1.2, 1.2), 6)).isEqualTo("−1.0 −0.5 0.0 0.5 1.0");
    assertThat(texts(NumberAxis.linear("", 0.1, 0.3), 4)).isEqualTo("0.10 0.15 0.20 0.25 0.30");
    assertThat(texts(NumberAxis.linear("", 0, 10_000), 5)).isEqualTo("0 2000 4000 6000 8000 10000");
    assertThat(texts(NumberAxis.linear("", 0, 3e-6), 3)).isEqualTo("0 10⁻⁶ 2·10⁻⁶ 3·10⁻⁶");
    assertThat(texts(NumberAxis.linear("", 0, 2e9), 2)).isEqualTo("0 10⁹ 2·10⁹");
  }

  @Test
  void wholeTicksAreWhole() {
    assertThat(texts(NumberAxis.whole("", 0, 2), 8)).isEqualTo("0 1 2");
    assertThat(texts(NumberAxis.whole("", 0, 19), 10)).isEqualTo("0 2 4 6 8 10 12 14 16 18");
  }

  @Test
  void logTicksAreAtPowersOfTenAndBetweenWhereThereIsRoom() {
    assertThat(texts(NumberAxis.log("", 1e-4, 1), 6)).isEqualTo("0.0001 0.001 0.01 0.1 1");
    assertThat(texts(NumberAxis.log("", 0.01, 0.3), 6)).isEqualTo("0.01 0.02 0.05 0.1 0.2");
    assertThat(texts(NumberAxis.log("", 0.003, 2), 6)).isEqualTo("0.003 0.01 0.03 0.1 0.3 1");
    assertThat(texts(NumberAxis.log("", 1e-9, 1e3), 6)).isEqualTo("10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰ 10²");
    assertThat(texts(NumberAxis.log("", 32, 128), 6)).isEqualTo("40 60 80 100 120");
  }

  @Test
  void logTicksBetweenNamesAreStrokes() {
    List<Tick> ticks = NumberAxis.log("", 1, 100).ticks(3);
    assertThat(ticks).hasSize(19);
    assertThat(ticks.get(1).text()).isEmpty();
    assertThat(ticks.get(1).at()).isCloseTo(StrictMath.log10(2) / 2, within(1e-12));
  }

  @Test
  void valuesHaveTheirPlaceAndStayWithinTheEnds() {
    assertThat(NumberAxis.linear("", 2, 4).place(3)).isEqualTo(0.5);
    assertThat(NumberAxis.log("", 0.01, 1).place(0.1)).isCloseTo(0.5, within(1e-12));
    assertThat(NumberAxis.linear("", 2, 4).place(9)).isEqualTo(1);
    assertThat(NumberAxis.log("", 0.01, 1).place(-3)).isZero();
    assertThat(NumberAxis.log("", 0.01, 1).place(0)).isZero();
    assertThat(new ChoiceAxis("", List.of("a", "b")).place(1)).isEqualTo(0.75);
  }

  @Test
  void rangesThatAreNoneAreMadeSome() {
    for (NumberAxis axis :
        List.of(
            NumberAxis.linear("", 3, 3),
            NumberAxis.linear("", 0, 0),
            NumberAxis.linear("", Double.NaN, 1),
            NumberAxis.linear("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            NumberAxis.log("", 5, 5),
            new NumberAxis("", -1, 1, Scale.LOG, false),
            NumberAxis.whole("", 7, 7),
            NumberAxis.linear("", 1, Math.nextUp(1.0)))) {
      assertThat(axis.low()).as(axis.toString()).isLessThan(axis.high());
      assertThat(axis.place((axis.low() + axis.high()) / 2))
          .as(axis.toString())
          .isBetween(0.0, 1.0);
      assertThat(axis.ticks(6).size()).as(axis.toString()).isBetween(1, 40);
    }
  }

  @Test
  void choicesAreAllNamedWhereThereIsRoom() {
    ChoiceAxis axis = new ChoiceAxis("", List.of("a", "b", "c", "d", "e"));
    assertThat(texts(axis, 9)).isEqualTo("a b c d e");
    assertThat(texts(axis, 3)).isEqualTo("a c e");
  }

  @Test
  void measuredAxesAreLogWhereValuesSpanHundredfold() {
    assertThat(ResultAxes.measured("", DoubleStream.of(0.001, 0.2), Direction.MINIMIZE).scale())
        .isEqualTo(Scale.LOG);
    assertThat(ResultAxes.measured("", DoubleStream.of(0.1, 0.2), Direction.MINIMIZE).scale())
        .isEqualTo(Scale.LINEAR);
  }

  @Test
  void measuredAxesEndBeforeTheFewThatAreFarWorse() {
    double[] losses = DoubleStream.iterate(1, x -> x + 0.1).limit(30).toArray();
    losses[17] = 80;
    NumberAxis axis = ResultAxes.measured("loss", DoubleStream.of(losses), Direction.MINIMIZE);
    assertThat(axis.high()).isBetween(3.8, 5.0);
    assertThat(axis.low()).isBetween(0.8, 1.0);
    assertThat(ResultAxes.beyond(axis, DoubleStream.of(losses)))
        .isEqualTo("1 trial is far worse and drawn at the edge.");
    assertThat(ResultAxes.beyond(axis, DoubleStream.of(2, 3))).isEmpty();
  }
}
