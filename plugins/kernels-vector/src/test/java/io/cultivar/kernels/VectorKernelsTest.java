package io.cultivar.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Kernels;
import io.cultivar.testkit.KernelsContract;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

final class VectorKernelsTest extends KernelsContract {
  @Override
  protected Stream<Kernels> subjects() {
    return Stream.of(new VectorKernels());
  }

  @Test
  void runsAtTheWidthThatIsTested() {
    String width = System.getProperty("test.vector.bits");
    assertThat(new VectorKernels().supported()).isTrue();
    if (width != null) {
      assertThat(FloatVector.SPECIES_PREFERRED.vectorBitSize())
          .isLessThanOrEqualTo(Integer.parseInt(width));
    }
  }
}
