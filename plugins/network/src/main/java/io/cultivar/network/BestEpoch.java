package io.cultivar.network;

import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.network.training.StateInput;
import io.cultivar.network.training.StateOutput;
import java.util.List;
import java.util.function.Supplier;

/** Follows a metric over the epochs and keeps what belongs to its best value. */
final class BestEpoch {
  private final EarlyStopping stopping;
  private final Direction direction;
  private int epoch;
  private Measurement measured = Measurement.EMPTY;

  BestEpoch(EarlyStopping stopping, List<Metric> metrics) {
    this.stopping = stopping;
    this.direction = direction(stopping.metric(), metrics);
  }

  /**
   * Notes an epoch and says whether training should end.
   *
   * @param keep keeps the present parameters as the best, and gives all that was measured by them
   */
  boolean ends(int now, Measurement latest, Supplier<Measurement> keep) {
    if (epoch == 0 || better(latest.get(stopping.metric()))) {
      epoch = now;
      measured = keep.get();
    }
    return now - epoch >= stopping.patience();
  }

  /** Writes the best epoch and what was measured then. */
  void save(StateOutput out) {
    out.number(epoch);
    out.metrics(measured);
  }

  /** Reads what was written. */
  void restore(StateInput in) {
    epoch = (int) in.number();
    measured = in.metrics();
  }

  /** What was measured at the best epoch. */
  Measurement measured() {
    return measured;
  }

  private boolean better(double value) {
    double best = measured.get(stopping.metric());
    double gain = Math.abs(value - best);
    return direction.better(value, best) && !(gain <= stopping.minDelta());
  }

  private static Direction direction(String watched, List<Metric> metrics) {
    for (Metric metric : metrics) {
      if (watched.endsWith("." + MetricNames.of(metric))) {
        return metric.direction();
      }
    }
    return Direction.MINIMIZE;
  }
}
