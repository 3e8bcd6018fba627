package io.cultivar.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApartTest {
  @Test
  void labelsThatAreFarApartStayWhereTheyShouldBe() {
    assertThat(Apart.of(List.of(10.0, 40.0, 90.0), 13, 0, 100)).containsExactly(10, 40, 90);
  }

  @Test
  void labelsThatMeetMoveAsLittleAsTheyCan() {
    assertThat(Apart.of(List.of(50.0, 50.0, 50.0), 10, 0, 100)).containsExactly(40, 50, 60);
    assertThat(Apart.of(List.of(20.0, 50.0, 54.0), 10, 0, 100)).containsExactly(20, 47, 57);
  }

  @Test
  void labelsStayWithinTheEnds() {
    assertThat(Apart.of(List.of(1.0, 1.0, 1.0), 10, 0, 100)).containsExactly(0, 10, 20);
    assertThat(Apart.of(List.of(99.0, 99.0), 10, 0, 100)).containsExactly(90, 100);
    assertThat(Apart.of(List.of(), 10, 0, 100)).isEmpty();
  }
}
