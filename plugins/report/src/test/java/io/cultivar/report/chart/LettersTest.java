package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void outlinesStandOnTheLineAndAreAsWideAsSaid() {
    Rectangle2D box = Letters.outline("HxÄПΩ", 100).getBounds2D();
    assertThat(box.getMaxY()).isCloseTo(0, within(2.0));
    assertThat(box.getMinY()).isBetween(-100.0, -70.0);
    assertThat(box.getMaxX()).isCloseTo(Letters.width("HxÄПΩ", 100), within(10.0));
  }

  @Test
  void everySignThatChartsWriteHasAnOutline() {
    String signs = "0123456789.,:;=#%·−±∞…⁰¹²³⁴⁵⁶⁷⁸⁹⁻×()[]{}$@/'\"<>&";
    for (String sign : signs.codePoints().mapToObj(Character::toString).toList()) {
      assertThat(Letters.width(sign, 1024)).as(sign).isNotEqualTo(900);
      assertThat(Letters.outline(sign, 12).getBounds2D().isEmpty()).as(sign).isFalse();
    }
  }

  @Test
  void lettersThatAreMissingAreBoxes() {
    Rectangle2D box = Letters.outline("漢", 100).getBounds2D();
    assertThat(box.getWidth()).isGreaterThan(60);
    assertThat(box.getHeight()).isGreaterThan(60);
    assertThat(Letters.outline("", 100).getBounds2D().isEmpty()).isTrue();
  }

  @Test
  void textsAreShortenedToTheRoomThereIs() {
    assertThat(Letters.shortened("short", 12, 100)).isEqualTo("short");
    String shortened = Letters.shortened("a text that is much too long", 12, 60);
    assertThat(shortened).startsWith("a text").endsWith("…");
    assertThat(Letters.width(shortened, 12)).isLessThanOrEqualTo(60);
    assertThat(Letters.shortened("anything", 12, 0)).isEqualTo("…");
    assertThat(Letters.shortened("😀😀😀", 12, 15)).isEqualTo("…");
  }

  @Test
  void textsAreBrokenBetweenWords() {
    assertThat(Letters.lines("one two three", 12, 50)).containsExactly("one two", "three");
    assertThat(Letters.lines("incomprehensibilities", 12, 20))
        .containsExactly("incomprehensibilities");
  }

  @Test
  void numbersAreWrittenAsInPrint() {
    assertThat(Numerals.of(0.0071693)).isEqualTo("0.007169");
    assertThat(Numerals.of(-12)).isEqualTo("−12");
    assertThat(Numerals.of(0)).isEqualTo("0");
    assertThat(Numerals.of(0.00001)).isEqualTo("10⁻⁵");
    assertThat(Numerals.of(-1.23456e-12)).isEqualTo("−1.235·10⁻¹²");
    assertThat(Numerals.of(2e15)).isEqualTo("2·10¹⁵");
    assertThat(Numerals.of(Double.NaN)).isEqualTo("not a number");
    assertThat(Numerals.of(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    assertThat(Numerals.percent(0.004)).isEqualTo("0.4 %");
    assertThat(Numerals.percent(0.871)).isEqualTo("87 %");
    assertThat(Numerals.count(1, "trial")).isEqualTo("1 trial");
  }
}
