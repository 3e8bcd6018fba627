package io.cultivar.runner.study;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What the trials of a study share: each object made once, by whoever asks first. Thread-safe. */
final class SharedObjects {
  private final ConcurrentMap<Object, CompletableFuture<Object>> objects =
      new ConcurrentHashMap<>();

  /** The object of a key; what its making throws is thrown to all that ask for it. */
  @SuppressWarnings("unchecked")
  <K, V> V get(K key, Function<? super K, ? extends V> make) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> first = objects.putIfAbsent(key, mine);
    if (first == null) {
      try {
        mine.complete(make.apply(key));
      } catch (RuntimeException | Error e) {
        mine.completeExceptionally(e);
        throw e;
      }
      first = mine;
    }
    return (V) join(first);
  }

  private static Object join(CompletableFuture<Object> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
