package io.cultivar.search.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {
  /** The first points as Joe and Kuo show them. */
  @Test
  void beginsAsPublished() {
    double[][] points = {
      {0, 0, 0, 0},
      {0.5, 0.5, 0.5, 0.5},
      {0.75, 0.25, 0.25, 0.25},
      {0.25, 0.75, 0.75, 0.75},
      {0.375, 0.375, 0.625, 0.875},
      {0.875, 0.875, 0.125, 0.375},
      {0.625, 0.125, 0.875, 0.625},
      {0.125, 0.625, 0.375, 0.125},
      {0.1875, 0.3125, 0.9375, 0.4375},
      {0.6875, 0.8125, 0.4375, 0.9375},
    };
    for (int i = 0; i < points.length; i++) {
      for (int dimension = 0; dimension < 4; dimension++) {
        assertThat(SobolSequence.bits(dimension, i) * 0x1p-53).isEqualTo(points[i][dimension]);
      }
    }
  }

  /** In all dimensions, by what scipy.stats.qmc.Sobol of 31 bits gives without scrambling. */
  @Test
  void goesOnAsAnotherImplementation() {
    long[] far = {2095724432, 1701734608, 1486647568, 1149499120, 281826800};
    int[] dimensions = {0, 1, 7, 100, 255};
    for (int i = 0; i < far.length; i++) {
      assertThat(of31Bits(dimensions[i], 123_456_789)).isEqualTo(far[i]);
    }
    long sum = 0;
    for (int number : new int[] {1000, 4095}) {
      for (int dimension = 0; dimension < SobolSequence.MOST_DIMENSIONS; dimension++) {
        sum += of31Bits(dimension, number) * (number * 256L + dimension + 1);
      }
    }
    assertThat(sum).isEqualTo(343868075835129856L);
  }

  private static long of31Bits(int dimension, int number) {
    return SobolSequence.bits(dimension, number) >> 22;
  }

  @Test
  void hasAsManyDimensionsAsItsTable() {
    assertThat(DirectionNumbers.dimensions()).isEqualTo(SobolSequence.MOST_DIMENSIONS);
    assertThat(new SobolSequence(256, 1).point(0)).hasSize(256);
    assertThatThrownBy(() -> new SobolSequence(257, 1)).hasMessageContaining("256");
  }

  @Test
  void fillsEachIntervalOnceInEveryDimension() {
    SobolSequence sequence = new SobolSequence(SobolSequence.MOST_DIMENSIONS, 9);
    for (int bits = 0; bits <= 6; bits++) {
      int count = 1 << bits;
      for (int from : new int[] {0, count, 64}) {
        double[][] block = Discrepancy.points(count, i -> sequence.point(from + i));
        for (int dimension = 0; dimension < SobolSequence.MOST_DIMENSIONS; dimension++) {
          int axis = dimension;
          assertThat(IntStream.range(0, count).map(i -> (int) (block[i][axis] * count)).distinct())
              .hasSize(count);
        }
      }
    }
  }

  /** The first two dimensions are a (0,2)-sequence, which scrambling keeps. */
  @Test
  void fillsEachBoxOfTwoDimensionsOnce() {
    SobolSequence sequence = new SobolSequence(2, 4);
    double[][] points = Discrepancy.points(256, sequence::point);
    for (int bits = 0; bits <= 8; bits++) {
      int columns = 1 << bits;
      int rows = 256 / columns;
      assertThat(IntStream.range(0, 256).map(i -> box(points[i], columns, rows)).distinct())
          .hasSize(256);
    }
  }

  private static int box(double[] point, int columns, int rows) {
    int column = (int) (point[0] * columns);
    int row = (int) (point[1] * rows);
    return column * rows + row;
  }

  /** Over the seeds a point may be anywhere, independently of the next one but for the halves. */
  @Test
  void makesEachPointUniform() {
    int seeds = 16_000;
    int[] counts = new int[16];
    double meanProduct = 0;
    for (int seed = 0; seed < seeds; seed++) {
      double[] point = new SobolSequence(2, seed).point(3);
      counts[(int) (point[0] * 16)]++;
      meanProduct += point[0] * point[1] / seeds;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    // 15 degrees of freedom: 37.7 is exceeded once in a thousand times.
    assertThat(chiSquare).isLessThan(37.7);
    // The product of two uniform numbers deviates by 0.22, its mean by 0.0017.
    assertThat(meanProduct).isCloseTo(0.25, within(0.0058));
  }

  @Test
  void isAnotherForEachSeed() {
    assertThat(new SobolSequence(3, 1).point(5)).isNotEqualTo(new SobolSequence(3, 2).point(5));
    assertThat(new SobolSequence(3, 1).point(5)).isEqualTo(new SobolSequence(3, 1).point(5));
  }

  /** A study that goes on with a later version goes on where it was. */
  @Test
  void staysWhatItIs() {
    assertThat(new SobolSequence(3, 42).point(5))
        .containsExactly(0.3608162491462964, 0.696489908223051, 0.6020489315800479);
  }
}
