package io.cultivar.testkit;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.TrialContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What a test gives to an objective: it remembers what was reported and shown. Not thread-safe. */
public final class FakeTrialContext implements TrialContext {
  private final long seed;
  private final Values values;
  private final int steps;
  private final int cores;
  private final Optional<byte[]> resumed;
  private final Map<Object, Object> shared = new HashMap<>();
  private final List<Report> reports = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final NavigableMap<Integer, byte[]> checkpoints = new TreeMap<>();
  private boolean looking;

  private FakeTrialContext(long seed, Values values, int steps, int cores) {
    this(seed, values, steps, cores, Optional.empty());
  }

  private FakeTrialContext(
      long seed, Values values, int steps, int cores, Optional<byte[]> resumed) {
    this.seed = seed;
    this.values = values;
    this.steps = steps;
    this.cores = cores;
    this.resumed = resumed;
  }

  /** A trial with the random numbers of a seed, that is never stopped. */
  public static FakeTrialContext of(long seed) {
    return new FakeTrialContext(seed, Values.NONE, Integer.MAX_VALUE, 1);
  }

  /** The same trial with values. */
  public FakeTrialContext with(Values chosen) {
    return new FakeTrialContext(seed, chosen, steps, cores);
  }

  /** The same trial, told to stop at so many reports. */
  public FakeTrialContext stoppedAfter(int count) {
    return new FakeTrialContext(seed, values, count, cores);
  }

  /** The same trial with so many cores. */
  public FakeTrialContext onCores(int count) {
    return new FakeTrialContext(seed, values, steps, count);
  }

  /** The same trial once more, going on from the checkpoint that it offered after a report. */
  public FakeTrialContext resumedAfter(int count) {
    byte[] state = checkpoints.get(count).clone();
    FakeTrialContext next = new FakeTrialContext(seed, values, steps, cores, Optional.of(state));
    next.reports.addAll(reports.subList(0, count));
    return next;
  }

  /** Looks at the pictures of this trial from now on; usually nobody does. */
  public FakeTrialContext look() {
    looking = true;
    return this;
  }

  /** The pictures that were looked at. */
  public List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** After how many reports it offered a checkpoint. */
  public List<Integer> checkpoints() {
    return List.copyOf(checkpoints.keySet());
  }

  /** What was reported so far. */
  public List<Report> reports() {
    return List.copyOf(reports);
  }

  /** The values of a metric in the order of reports. */
  public double[] series(String metric) {
    return reports.stream().mapToDouble(report -> report.metrics().get(metric)).toArray();
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
    return values;
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
    if (!shared.containsKey(key)) {
      shared.put(key, make.apply(key));
    }
    return (V) shared.get(key);
  }

  @Override
  public boolean report(long step, Measurement measured) {
    reports.add(new Report(0, step, measured));
    return reports.size() < steps;
  }

  @Override
  public void checkpoint(Supplier<byte[]> state) {
    checkpoints.put(reports.size(), state.get());
  }

  @Override
  public Optional<byte[]> resumed() {
    return resumed.map(byte[]::clone);
  }

  @Override
  public int cores() {
    return cores;
  }

  @Override
  public void show(Supplier<? extends Picture> picture) {
    if (looking) {
      pictures.add(picture.get());
    }
  }

  @Override
  public Path artifacts() {
    try {
      return Files.createTempDirectory("artifacts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first that is found by ServiceLoader; of kernels the best. */
  @Override
  public <T> T service(Class<T> kind) {
    List<T> all = ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
    Optional<?> best =
        kind == Kernels.class
            ? Kernels.best(all.stream().map(Kernels.class::cast).toList())
            : all.stream().findFirst();
    return best.map(kind::cast).orElseThrow(() -> new IllegalStateException("there is no " + kind));
  }
}
