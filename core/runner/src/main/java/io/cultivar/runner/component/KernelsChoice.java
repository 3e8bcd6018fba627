package io.cultivar.runner.component;

import io.cultivar.api.network.Kernels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Chooses among the kernels that plugins bring. */
public final class KernelsChoice {
  private KernelsChoice() {}

  /** Those that serve, if any plugin brings some. */
  public static Optional<Kernels> best(Registry registry) {
    return Kernels.best(registry.all(Kernels.class).stream().map(KernelsChoice::create).toList());
  }

  /**
   * Those that serve, if any plugin brings some; while they are not warm the ones of the lowest
   * priority take their place.
   */
  public static Optional<Kernels> warming(Registry registry) {
    Optional<Kernels> cold =
        registry.all(Kernels.class).stream()
            .map(KernelsChoice::create)
            .filter(Kernels::supported)
            .min(Comparator.comparingInt(Kernels::priority));
    return best(registry)
        .map(best -> new WarmingKernels(best, cold.orElseThrow(), new LongAdder()));
  }

  /** The name under which kernels are known. */
  public static String name(Registry registry, Kernels kernels) {
    return registry.all(Kernels.class).stream()
        .filter(type -> create(type).getClass() == kernels.getClass())
        .map(ComponentType::name)
        .findFirst()
        .orElseThrow();
  }

  /** For all that would serve instead if they could run, what they lack, in a line each. */
  public static List<String> missed(Registry registry) {
    int served = best(registry).map(Kernels::priority).orElse(Integer.MIN_VALUE);
    return registry.all(Kernels.class).stream()
        .filter(type -> create(type).priority() > served)
        .map(type -> "kernels '" + type.name() + "' do not run: " + create(type).lacks())
        .toList();
  }

  private static Kernels create(ComponentType type) {
    return (Kernels) type.createDefault();
  }
}
