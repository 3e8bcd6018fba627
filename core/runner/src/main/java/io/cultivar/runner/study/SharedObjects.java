package io.cultivar.runner.study;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What the trials of a study share: each object made once, by whoever asks first. Thread-safe. */
final class SharedObjects {
  /** What was made, or why that failed. */
  private record Made(Object object, Throwable failure) {}

  private final ConcurrentMap<Object, CompletableFuture<Optional<Made>>> objects =
      new ConcurrentHashMap<>();

  /**
   * The object of a key; what its making throws is thrown to all that ask for it.
   *
   * @param stopped whether the asking trial was stopped: then its failure says nothing about the
   *     object, and the next that asks makes it
   */
  @SuppressWarnings("unchecked")
  <K, V> V get(K key, Function<? super K, ? extends V> make, BooleanSupplier stopped) {
    while (true) {
      CompletableFuture<Optional<Made>> mine = new CompletableFuture<>();
      CompletableFuture<Optional<Made>> first = objects.putIfAbsent(key, mine);
      Optional<Made> made = first == null ? make(key, make, stopped, mine) : first.join();
      if (made.isPresent()) {
        return (V) unwrap(made.get());
      }
    }
  }

  /** Makes the object; empty, for those who wait, if the trial that makes it was stopped. */
  private <K> Optional<Made> make(
      K key,
      Function<? super K, ?> make,
      BooleanSupplier stopped,
      CompletableFuture<Optional<Made>> result) {
    Made made;
    try {
      made = new Made(make.apply(key), null);
    } catch (RuntimeException | Error e) {
      made = new Made(null, e);
    }
    if (made.failure() != null && stopped.getAsBoolean()) {
      objects.remove(key, result);
      result.complete(Optional.empty());
    } else {
      result.complete(Optional.of(made));
    }
    return Optional.of(made);
  }

  private static Object unwrap(Made made) {
    if (made.failure() instanceof RuntimeException failure) {
      throw failure;
    }
    if (made.failure() instanceof Error failure) {
      throw failure;
    }
    return made.object();
  }
}
