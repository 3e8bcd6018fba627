package io.cultivar.runner.study;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.study.StudyContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The seed of a study, and what its check and its trials share. Thread-safe. */
public final class StudyScope implements StudyContext {
  private final long seed;
  private final Streams streams;
  private final Optional<Kernels> kernels;
  private final SharedObjects objects = new SharedObjects();

  /**
   * A scope in which nothing was made yet.
   *
   * @param numbering which streams of random numbers trials have
   * @param kernels those that serve, if there are any
   */
  public StudyScope(long seed, Numbering numbering, Optional<Kernels> kernels) {
    this.seed = seed;
    this.streams = new Streams(seed, numbering);
    this.kernels = kernels;
  }

  /** What all random numbers of the study come from. */
  public long seed() {
    return seed;
  }

  /** Which streams of random numbers trials have. */
  public Numbering numbering() {
    return streams.numbering();
  }

  Streams streams() {
    return streams;
  }

  SharedObjects objects() {
    return objects;
  }

  @Override
  public RandomGenerator sharedRandom(String stream) {
    return streams.shared(stream);
  }

  @Override
  public <K, V> V shared(K key, Function<? super K, ? extends V> make) {
    return objects.get(key, make, () -> false);
  }

  @Override
  public <T> T service(Class<T> kind) {
    return kernels
        .filter(kind::isInstance)
        .map(kind::cast)
        .orElseThrow(() -> new IllegalStateException("no plugin brings " + kind.getSimpleName()));
  }
}
