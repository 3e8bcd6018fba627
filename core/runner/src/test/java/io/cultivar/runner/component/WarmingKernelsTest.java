package io.cultivar.runner.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class WarmingKernelsTest {
  /** Kernels that only have a name. */
  private record Named(String name) implements Kernels {
    @Override
    public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
      throw new AssertionError(name);
    }

    @Override
    public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
      throw new AssertionError(name);
    }

    @Override
    public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
      throw new AssertionError(name);
    }
  }

  private static final Kernels WARM = new Named("warm");
  private static final Kernels COLD = new Named("cold");

  @Test
  void theFirstSecondOfWorkIsForTheColdKernels() {
    Kernels kernels = new WarmingKernels(WARM, COLD, new LongAdder());
    for (int i = 0; i < 9; i++) {
      assertThat(kernels.forWork(0.1)).isSameAs(COLD);
    }
    assertThat(kernels.forWork(0.2)).isSameAs(WARM);
    assertThat(kernels.forWork(0.001)).isSameAs(WARM);
  }

  @Test
  void longWorkIsForTheWarmKernelsAtOnce() {
    assertThat(new WarmingKernels(WARM, COLD, new LongAdder()).forWork(1e30)).isSameAs(WARM);
  }
}
