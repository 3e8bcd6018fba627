package io.cultivar.network.kernels;

import io.cultivar.api.network.Kernels;
import java.util.Comparator;
import java.util.ServiceLoader;

/** Chooses the kernels that serve. */
public final class KernelsChoice {
  private KernelsChoice() {}

  /**
   * The kernels of the highest priority among those of a loader that the machine supports. Which
   * they are never changes a result.
   */
  public static Kernels best(ClassLoader loader) {
    return ServiceLoader.load(Kernels.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(Kernels::supported)
        .max(Comparator.comparingInt(Kernels::priority))
        .orElseGet(PortableKernels::new);
  }
}
