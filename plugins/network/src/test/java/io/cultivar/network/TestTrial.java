package io.cultivar.network;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.TrialContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A trial that keeps what is reported to it, and ends after a number of reports. */
final class TestTrial implements TrialContext {
  final List<Measurement> reports = new ArrayList<>();
  private final Map<Object, Object> shared = new HashMap<>();
  private final long seed;
  private final int wanted;

  TestTrial(long seed) {
    this(seed, Integer.MAX_VALUE);
  }

  TestTrial(long seed, int wanted) {
    this.seed = seed;
    this.wanted = wanted;
  }

  /** The values of a metric over the epochs. */
  double[] series(String metric) {
    return reports.stream().mapToDouble(report -> report.get(metric)).toArray();
  }

  @Override
  public int number() {
    return 0;
  }

  @Override
  public int repeat() {
    return 0;
  }

  @Override
  public Values values() {
    return Values.NONE;
  }

  @Override
  public RandomGenerator random(String stream) {
    return new SplittableRandom(seed * 31 + stream.hashCode());
  }

  @Override
  public RandomGenerator sharedRandom(String stream) {
    return new SplittableRandom(stream.hashCode());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> V shared(K key, Function<? super K, ? extends V> make) {
    V made = (V) shared.get(key);
    if (made == null) {
      made = make.apply(key);
      shared.put(key, made);
    }
    return made;
  }

  @Override
  public boolean report(long step, Measurement measured) {
    reports.add(measured);
    if (step != reports.size()) {
      throw new IllegalStateException("reported step " + step + " as number " + reports.size());
    }
    return reports.size() < wanted;
  }

  @Override
  public Path artifacts() {
    throw new UnsupportedOperationException("no files are expected");
  }
}
