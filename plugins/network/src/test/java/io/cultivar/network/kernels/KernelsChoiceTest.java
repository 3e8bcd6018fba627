package io.cultivar.network.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelsChoiceTest {
  @Test
  void portableKernelsServeWhereNoOthersAre() {
    assertThat(KernelsChoice.best(ClassLoader.getPlatformClassLoader()))
        .isEqualTo(new PortableKernels());
    assertThat(KernelsChoice.best(PortableKernels.class.getClassLoader()).supported()).isTrue();
  }
}
