package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Finding;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolSearchTest {
  private static SearchSpace of(int parameters) {
    return SearchSpace.of(
        IntStream.range(0, parameters)
            .mapToObj(i -> new RealParameter("p" + i, 0, 1, Scale.LINEAR))
            .toList());
  }

  @Test
  void saysWhatToUseForMoreParametersThanItHasDimensions() {
    assertThat(new SobolSearch().check(of(256))).isEmpty();
    assertThat(new SobolSearch().check(of(257)))
        .containsExactly(
            Finding.error(
                "",
                "sobol has no more than 256 dimensions, the space has 257 parameters:"
                    + " use latin-hypercube"));
  }
}
