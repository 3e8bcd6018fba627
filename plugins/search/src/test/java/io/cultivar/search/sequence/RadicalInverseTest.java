package io.cultivar.search.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RadicalInverseTest {
  @Test
  void mirrorsNumbersAsVanDerCorputDid() {
    double[] two = {0, 1 / 2.0, 1 / 4.0, 3 / 4.0, 1 / 8.0, 5 / 8.0, 3 / 8.0, 7 / 8.0, 1 / 16.0};
    double[] three = {0, 1 / 3.0, 2 / 3.0, 1 / 9.0, 4 / 9.0, 7 / 9.0, 2 / 9.0, 5 / 9.0, 8 / 9.0};
    for (int i = 0; i < two.length; i++) {
      assertThat(RadicalInverse.inBase(2, i)).isEqualTo(two[i]);
      assertThat(Math.abs(RadicalInverse.inBase(3, i) - three[i])).isLessThan(1e-15);
    }
  }

  @Test
  void hasPrimesAsBases() {
    int[] primes = Primes.first(1000);
    BigInteger expected = BigInteger.TWO;
    for (int prime : primes) {
      assertThat(prime).isEqualTo(expected.intValueExact());
      expected = expected.nextProbablePrime();
    }
    assertThat(Primes.first(0)).isEmpty();
    assertThat(Primes.first(6)).containsExactly(2, 3, 5, 7, 11, 13);
  }
}
