package io.cultivar.network;

import io.cultivar.api.study.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means over the folds. */
final class Means {
  private Means() {}

  /** The mean of each metric. */
  static Measurement of(List<Measurement> folds) {
    if (folds.size() == 1) {
      return folds.get(0);
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Measurement fold : folds) {
      fold.asMap().forEach((name, value) -> sums.merge(name, value, Double::sum));
    }
    sums.replaceAll((name, sum) -> sum / folds.size());
    return Measurement.of(sums);
  }

  /** The figures of validation, of each fold by itself; none where there is only one. */
  static Measurement parts(List<Measurement> folds) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (String name : folds.get(0).asMap().keySet()) {
      for (int i = 0; i < folds.size() && folds.size() > 1 && MetricNames.hasParts(name); i++) {
        parts.put(MetricNames.part(name, i), folds.get(i).get(name));
      }
    }
    return Measurement.of(parts);
  }

  /** The metrics of both. */
  static Measurement join(Measurement first, Measurement second) {
    Map<String, Double> all = new LinkedHashMap<>(first.asMap());
    all.putAll(second.asMap());
    return Measurement.of(all);
  }
}
