package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class KeyedRandomTest {
  /** The first outputs of the reference implementation for the state 1, 2, 3, 4. */
  @Test
  void isXoshiro256PlusPlus() {
    KeyedRandom random = new KeyedRandom(1, 2, 3, 4);

    assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
        .containsExactly(41943041L, 58720359L, 3588806011781223L);
    assertThat(random.nextLong()).isEqualTo(3591011842654386L);
  }

  @Test
  void isFixedByItsKey() {
    assertThat(new Streams(7, Numbering.OWN).trial(1, 0, "a").nextLong())
        .isEqualTo(new Streams(7, Numbering.OWN).trial(1, 0, "a").nextLong())
        .isNotEqualTo(new Streams(8, Numbering.OWN).trial(1, 0, "a").nextLong())
        .isNotEqualTo(new Streams(7, Numbering.OWN).trial(2, 0, "a").nextLong())
        .isNotEqualTo(new Streams(7, Numbering.OWN).trial(1, 1, "a").nextLong())
        .isNotEqualTo(new Streams(7, Numbering.OWN).trial(1, 0, "b").nextLong())
        .isNotEqualTo(new Streams(7, Numbering.OWN).shared("a").nextLong());
  }

  @Test
  void drawsEveryNumberBelowABoundEquallyOften() {
    KeyedRandom random = new KeyedRandom("bounded");
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }

    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Test
  void hasTheMomentsOfItsDistributions() {
    KeyedRandom random = new KeyedRandom("moments");
    double gaussian = 0;
    double squares = 0;
    double exponential = 0;
    for (int i = 0; i < 100_000; i++) {
      double drawn = random.nextGaussian();
      gaussian += drawn;
      squares += drawn * drawn;
      exponential += random.nextExponential();
    }

    assertThat(gaussian / 100_000).isCloseTo(0, within(0.02));
    assertThat(squares / 100_000).isCloseTo(1, within(0.02));
    assertThat(exponential / 100_000).isCloseTo(1, within(0.02));
  }
}
