package io.cultivar.network;

import io.cultivar.api.study.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Means over the folds. */
final class Means {
  private Means() {}

  /** The mean of each metric. */
  static Measurement of(List<FoldRun> folds, Function<FoldRun, Measurement> measure) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (FoldRun fold : folds) {
      measure.apply(fold).asMap().forEach((name, value) -> sums.merge(name, value, Double::sum));
    }
    sums.replaceAll((name, sum) -> sum / folds.size());
    return Measurement.of(sums);
  }

  /** The metrics of both. */
  static Measurement join(Measurement first, Measurement second) {
    Map<String, Double> all = new LinkedHashMap<>(first.asMap());
    all.putAll(second.asMap());
    return Measurement.of(all);
  }
}
