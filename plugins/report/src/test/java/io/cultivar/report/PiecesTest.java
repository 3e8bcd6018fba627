package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private final Pieces some = Pieces.NONE.with(Map.of(0, "a", 255, "b", 256, "c", 700, "d"));

  @Test
  void whatHasChangedIsGivenByNumber() {
    Pieces now = some.with(Map.of(700, "D", 255, "b", 1, "e", 5000, "f"));

    assertThat(now.since(some)).containsExactly("e", "D", "f");
    assertThat(some.since(now)).as("what was").containsExactly("d");
    assertThat(some.since(Pieces.NONE)).containsExactly("a", "b", "c", "d");
    assertThat(some.since(some)).isEmpty();
  }

  @Test
  void whatIsMissingIsGivenByNumber() {
    assertThat(some.missing(some.before(256))).containsExactly(256, 700);
    assertThat(some.missing(some.before(255))).containsExactly(255, 256, 700);
    assertThat(some.missing(some.before(701))).isEmpty();
    assertThat(some.missing(Pieces.NONE)).containsExactly(0, 255, 256, 700);
    assertThat(Pieces.NONE.missing(some)).isEmpty();
  }

  @Test
  void anotherMomentDoesNotChangeThisOne() {
    some.with(Map.of(0, "other"));
    some.before(1);

    assertThat(some.since(Pieces.NONE)).containsExactly("a", "b", "c", "d");
  }
}
