package io.cultivar.search.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HaltonSequenceTest {
  /** Any b^k points from a multiple on have one in each of b^k intervals, in base b. */
  @Test
  void fillsEachIntervalOnce() {
    HaltonSequence sequence = new HaltonSequence(4, 11);
    int[] counts = {256, 243, 125, 343};
    for (int dimension = 0; dimension < counts.length; dimension++) {
      int axis = dimension;
      int count = counts[axis];
      for (int block = 0; block < 3; block++) {
        int from = block * count;
        assertThat(
                IntStream.range(from, from + count)
                    .map(i -> (int) (sequence.point(i)[axis] * count))
                    .distinct())
            .hasSize(count);
      }
    }
  }

  @Test
  void isAnotherForEachSeed() {
    assertThat(new HaltonSequence(3, 1).point(5)).isNotEqualTo(new HaltonSequence(3, 2).point(5));
    assertThat(new HaltonSequence(3, 1).point(5)).isEqualTo(new HaltonSequence(3, 1).point(5));
  }

  /** Without permutations the first 100 points of bases 223 and 227 lie on a line. */
  @Test
  void doesNotLetLargeBasesRiseTogether() {
    HaltonSequence sequence = new HaltonSequence(50, 3);
    double plain = 0;
    double scrambled = 0;
    for (int i = 0; i < 100; i++) {
      plain +=
          Math.abs(RadicalInverse.inBase(223, i + 1) - RadicalInverse.inBase(227, i + 1)) / 100;
      double[] point = sequence.point(i);
      scrambled += Math.abs(point[47] - point[48]) / 100;
    }
    assertThat(plain).isLessThan(0.01);
    assertThat(scrambled).isBetween(0.2, 0.45);
  }

  @Test
  void staysBelowOneForTheLastNumber() {
    for (double coordinate : new HaltonSequence(300, 7).point(Integer.MAX_VALUE)) {
      assertThat(coordinate).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  /** A study that goes on with a later version goes on where it was. */
  @Test
  void staysWhatItIs() {
    assertThat(new HaltonSequence(3, 42).point(5))
        .containsExactly(0.1479042646686688, 0.5955717369781658, 0.5490769583698966);
  }
}
