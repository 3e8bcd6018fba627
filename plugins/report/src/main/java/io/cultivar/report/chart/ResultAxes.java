package io.cultivar.report.chart;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import java.util.stream.DoubleStream;

/** The axes of what is varied, and of what is measured. */
final class ResultAxes {
  /** Fewer values show no rule from which some could be far. */
  private static final int FEW = 8;

  private ResultAxes() {}

  /** The axis of a parameter: its whole range. */
  static Axis of(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return Wording.axis(choice);
    }
    if (parameter instanceof RealParameter real) {
      return new NumberAxis(real.name(), real.low(), real.high(), real.scale(), false);
    }
    IntParameter whole = (IntParameter) parameter;
    return new NumberAxis(
        whole.name(),
        (double) whole.low(),
        (double) whole.high(),
        whole.scale(),
        whole.scale() == Scale.LINEAR);
  }

  /** Where a parameter's value is on its axis; NaN where it is not used. */
  static double number(Parameter parameter, Values values) {
    Value value = values.find(parameter.name()).orElse(null);
    if (value instanceof Value.Real real) {
      return real.value();
    }
    if (value instanceof Value.Int whole) {
      return (double) whole.value();
    }
    return value instanceof Value.Choice choice ? choice.index() : Double.NaN;
  }

  /** The axis of a goal, for what complete trials measured. */
  static NumberAxis of(Goal goal, Results results) {
    DoubleStream values =
        results.ranking().stream().mapToDouble(trial -> Results.measured(trial, goal));
    return measured(goal.metric(), values, goal.direction());
  }

  /**
   * An axis for measured numbers. It is logarithmic where they span hundredfold; where a few are
   * far worse than all others it ends before them, and they are to be drawn at its edge.
   */
  static NumberAxis measured(String name, DoubleStream numbers, Direction direction) {
    double[] sorted = numbers.filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return NumberAxis.linear(name, 0, 1);
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (low > 0 && high / low >= 100) {
      return NumberAxis.log(name, low / 1.15, high * 1.15);
    }
    if (sorted.length >= FEW) {
      boolean maximize = direction == Direction.MAXIMIZE;
      double most = sorted[(int) ((maximize ? 0.08 : 0.92) * sorted.length)];
      double usual = maximize ? high - most : most - low;
      if (usual > 0 && high - low > 4 * usual) {
        low = maximize ? most - usual * 0.25 : low;
        high = maximize ? high : most + usual * 0.25;
      }
    }
    double room = (high - low) * 0.05;
    return NumberAxis.linear(name, low - room, high + room);
  }

  /** What is said of numbers that are beyond the ends of an axis. */
  static String beyond(NumberAxis axis, DoubleStream numbers) {
    int count = (int) numbers.filter(v -> v < axis.low() || v > axis.high()).count();
    return count == 0
        ? ""
        : Numerals.count(count, "trial")
            + (count == 1 ? " is" : " are")
            + " far worse and drawn at the edge.";
  }
}
