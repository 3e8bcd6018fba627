package io.cultivar.network.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.testkit.KernelsContract;
import java.util.stream.Stream;

class PortableKernelsContractTest extends KernelsContract {
  @Override
  protected Stream<Kernels> subjects() {
    return Stream.of(new PortableKernels());
  }
}
