package io.cultivar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void lettersTakeOneColumnAndWideOnesTwo() {
    assertThat(TextWidth.of("rate")).isEqualTo(4);
    assertThat(TextWidth.of("学習率")).isEqualTo(6);
    assertThat(TextWidth.of("학습")).isEqualTo(4);
    assertThat(TextWidth.of("ｆ")).isEqualTo(2);
    assertThat(TextWidth.of("🌱")).isEqualTo(2);
    assertThat(TextWidth.of("…±→▁█▸━─·")).isEqualTo(9);
  }

  @Test
  void combiningCharactersTakeNone() {
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TextWidth.of("\u1112\u1161\u11ab")).isEqualTo(2);
  }

  @Test
  void whatIsCutTakesNoMoreColumnsThanThereAre() {
    assertThat(TextWidth.cut("학습률", 5, "…")).isEqualTo("학습…");
    assertThat(TextWidth.cut("학습률", 4, "…")).isEqualTo("학…");
    assertThat(TextWidth.cut("ee\u0301e", 2, "…")).isEqualTo("e…");
    assertThat(TextWidth.cut("🌱🌱", 4, "…")).isEqualTo("🌱🌱");
    assertThat(TextWidth.cut("long", 2, "...")).isEqualTo("..");
    assertThat(TextWidth.cut("long", 0, "…")).isEmpty();
  }

  @Test
  void spacesFillColumns() {
    assertThat(TextWidth.padLeft("学", 3)).isEqualTo(" 学");
    assertThat(TextWidth.padRight("e\u0301", 3)).isEqualTo("e\u0301  ");
    assertThat(TextWidth.padRight("abcd", 3)).isEqualTo("abcd");
  }
}
