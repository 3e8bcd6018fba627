package io.cultivar.runner.study;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What the trials of a study share: each object made once, by whoever asks first, and again only if
 * the memory was needed since its last use. Thread-safe.
 */
final class SharedObjects {
  /** What was made, kept while there is memory; or why that failed. */
  private record Made(Reference<Object> object, Throwable failure) {}

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
      if (first == null) {
        return (V) make(key, make, stopped, mine);
      }
      Optional<Made> made = first.join();
      if (made.isPresent()) {
        Object object = unwrap(made.get());
        if (object != null) {
          return (V) object;
        }
        objects.remove(key, first);
      }
    }
  }

  /** Makes the object; those who wait make it anew if the trial that makes it was stopped. */
  private <K> Object make(
      K key,
      Function<? super K, ?> make,
      BooleanSupplier stopped,
      CompletableFuture<Optional<Made>> result) {
    try {
      Object object = Objects.requireNonNull(make.apply(key), "what trials share cannot be null");
      result.complete(Optional.of(new Made(new SoftReference<>(object), null)));
      return object;
    } catch (RuntimeException | Error e) {
      boolean chance = stopped.getAsBoolean();
      if (chance) {
        objects.remove(key, result);
      }
      result.complete(chance ? Optional.empty() : Optional.of(new Made(null, e)));
      throw e;
    }
  }

  private static Object unwrap(Made made) {
    if (made.failure() instanceof RuntimeException failure) {
      throw failure;
    }
    if (made.failure() instanceof Error failure) {
      throw failure;
    }
    return made.object().get();
  }
}
