package io.cultivar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PicturesTest {
  @Test
  void aCurveRisesFromTheLowestToTheHighest() {
    assertThat(Sparkline.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, 20)).isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sparkline.of(new double[] {-1, -3}, 20)).isEqualTo("█▁");
  }

  @Test
  void manyNumbersAreDrawnAsTheirMeans() {
    double[] steps = DoubleStream.iterate(0, x -> x + 1).limit(800).toArray();
    assertThat(Sparkline.of(steps, 8)).isEqualTo("▁▂▃▄▅▆▇█");
  }

  @Test
  void whatSpansPowersOfTenIsDrawnOverItsLogarithm() {
    assertThat(Sparkline.of(new double[] {1, 1e-1, 1e-2, 1e-3}, 20)).isEqualTo("█▆▃▁");
    assertThat(Sparkline.of(new double[] {1, 0.5, 0.1}, 20)).isEqualTo("█▄▁");
  }

  @Test
  void whatDoesNotChangeIsFlat() {
    assertThat(Sparkline.of(new double[] {2, 2, 2}, 20)).isEqualTo("▄▄▄");
    assertThat(Sparkline.of(new double[] {-1.5e308, 1.5e308}, 20)).hasSize(2);
  }

  @Test
  void barsAreAsLongAsTheirShare() {
    assertThat(Bar.of(0.5, 4)).isEqualTo("██");
    assertThat(Bar.of(0.3, 4)).isEqualTo("█▎");
    assertThat(Bar.of(0, 4)).isEmpty();
    assertThat(Bar.of(1, 4)).isEqualTo("████");
    assertThat(Bar.done(0.6, 4) + Bar.left(0.6, 4)).isEqualTo("━━──");
  }

  @Test
  void aLineLeavesOutWhatMattersLeast() {
    assertThat(line(40)).isEqualTo("study · 3 trials · 1 failed  0.5/s");
    assertThat(line(33)).isEqualTo("study · 3 trials · 1 failed");
    assertThat(line(20)).isEqualTo("study · 3 trials");
    assertThat(line(10)).isEqualTo("study · 3…");
  }

  private static String line(int columns) {
    return new FittedLine(new Terminal(columns, true, false, true))
        .add(0, "", Ink.PLAIN, "study")
        .add(0, " · ", Ink.PLAIN, "3 trials")
        .add(1, " · ", Ink.BAD, "1 failed")
        .add(2, "  ", Ink.HINT, "0.5/s")
        .fit();
  }

  @Test
  void aWindowIsMeasuredNowAndThen() {
    long[] now = {0};
    int[] columns = {100};
    WindowWidth width =
        new WindowWidth(80, () -> Terminal.number(Integer.toString(columns[0])), () -> now[0]);
    assertThat(width.getAsInt()).isEqualTo(80);
    now[0] = 2_000_000_000L;
    assertThat(width.getAsInt()).isEqualTo(100);
    columns[0] = 60;
    assertThat(width.getAsInt()).isEqualTo(100);
    now[0] = 4_000_000_000L;
    assertThat(width.getAsInt()).isEqualTo(60);
    columns[0] = 0;
    now[0] = 6_000_000_000L;
    assertThat(width.getAsInt()).isEqualTo(60);
  }
}
