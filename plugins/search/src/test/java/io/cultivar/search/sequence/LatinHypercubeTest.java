package io.cultivar.search.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 60, 1000})
  void hasOnePointInEachStratum(int size) {
    LatinHypercube hypercube = new LatinHypercube(4, size, 5);
    for (int cube = 0; cube < 3; cube++) {
      int from = cube * size;
      for (int dimension = 0; dimension < 4; dimension++) {
        int axis = dimension;
        assertThat(
                IntStream.range(from, from + size)
                    .map(i -> (int) (hypercube.point(i)[axis] * size))
                    .sorted())
            .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
      }
    }
  }

  @Test
  void spreadsPointsWithinTheirStrata() {
    int[] counts = new int[10];
    LatinHypercube hypercube = new LatinHypercube(1, 10_000, 5);
    for (int i = 0; i < 10_000; i++) {
      double place = hypercube.point(i)[0] * 10_000;
      counts[(int) ((place - Math.floor(place)) * 10)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    // 9 degrees of freedom: 27.9 is exceeded once in a thousand times.
    assertThat(chiSquare).isLessThan(27.9);
  }

  @Test
  void isAnotherForEachSeedAndEachTime() {
    LatinHypercube hypercube = new LatinHypercube(2, 10, 1);
    assertThat(hypercube.point(3)).isNotEqualTo(new LatinHypercube(2, 10, 2).point(3));
    assertThat(hypercube.point(3)).isNotEqualTo(hypercube.point(13));
    assertThat(hypercube.point(3)).isEqualTo(new LatinHypercube(2, 10, 1).point(3));
  }

  /** A study that goes on with a later version goes on where it was. */
  @Test
  void staysWhatItIs() {
    assertThat(new LatinHypercube(3, 10, 42).point(5))
        .containsExactly(0.699740722489042, 0.8819342063971168, 0.24402610497401608);
  }
}
