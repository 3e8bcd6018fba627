package io.cultivar.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.picture.Histogram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {
  @Test
  void fortyBinsHoldAllNumbersWithTheGreatestInTheLast() {
    double[] numbers = IntStream.rangeClosed(0, 80).asDoubleStream().toArray();
    List<Integer> expected = new ArrayList<>(Collections.nCopies(39, 2));
    expected.add(3);
    assertThat(Bins.count("title", numbers)).isEqualTo(new Histogram("title", 0, 80, expected));
  }

  @Test
  void equalNumbersShareABin() {
    assertThat(Bins.count("title", 0, 0)).isEqualTo(new Histogram("title", -0.5, 0.5, List.of(2)));
    assertThat(Bins.count("title", 1e30, 1e30).counts()).containsExactly(2);
  }

  @Test
  void whatIsNotFiniteCannotBeDrawn() {
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Bins.count("title", 1, number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot be drawn");
    }
  }
}
