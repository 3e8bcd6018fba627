package io.cultivar.network.dataset;

import io.cultivar.api.network.Interval;
import io.cultivar.api.network.Loss.Targets;
import java.util.Arrays;

/**
 * How targets are scaled for the loss, and predictions back: scaled = factor · number + shift, for
 * each output.
 *
 * @param factor of each output, never 0
 * @param shift of each output
 */
public record TargetScale(double[] factor, double[] shift) {

  /** The scale that options ask for, fitted on the training rows. */
  static TargetScale fit(Target target, TargetOptions options, int[] train) {
    OutputLayer output = options.output();
    if (target.task() == Task.REGRESSION) {
      return numbers(target, resolve(options), range(output.range()), train);
    }
    if (output.targets() == Targets.SIGNS) {
      return same(target.outputs(), 2, -1);
    }
    boolean toRange =
        options.scaling() == TargetScaling.AUTO || options.scaling() == TargetScaling.MIN_MAX;
    if (output.targets() == Targets.NUMBERS && toRange && output.range().bounded()) {
      Interval range = output.range();
      return same(target.outputs(), range.high() - range.low(), range.low());
    }
    return same(target.outputs(), 1, 0);
  }

  /** Scales numbers in place, row after row. */
  void scale(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      int j = i % factor.length;
      numbers[i] = (float) (factor[j] * numbers[i] + shift[j]);
    }
  }

  /** Turns predictions, row after row, into the units of the data, in place. */
  public void unscale(float[] predictions) {
    if (unscaled()) {
      return;
    }
    for (int i = 0; i < predictions.length; i++) {
      int j = i % factor.length;
      predictions[i] = (float) ((predictions[i] - shift[j]) / factor[j]);
    }
  }

  /** Whether nothing is scaled. */
  public boolean unscaled() {
    for (int j = 0; j < factor.length; j++) {
      if (factor[j] != 1 || shift[j] != 0) {
        return false;
      }
    }
    return true;
  }

  private static TargetScaling resolve(TargetOptions options) {
    if (options.scaling() != TargetScaling.AUTO) {
      return options.scaling();
    }
    if (options.output().targets() != Targets.NUMBERS) {
      return TargetScaling.NONE;
    }
    return options.output().range().equals(Interval.REALS)
        ? TargetScaling.STANDARD
        : TargetScaling.MIN_MAX;
  }

  /** Where scaled numbers lie: a range of one bound is left off one unit from it. */
  private static Interval range(Interval output) {
    if (output.bounded()) {
      return output;
    }
    if (output.contains(0) && output.contains(1)) {
      return Interval.UNIT;
    }
    return output.low() > Double.NEGATIVE_INFINITY
        ? new Interval(output.low(), output.low() + 1)
        : new Interval(output.high() - 1, output.high());
  }

  private static TargetScale numbers(
      Target target, TargetScaling scaling, Interval range, int[] train) {
    TargetScale scale = same(target.outputs(), 1, 0);
    for (int j = 0; j < target.outputs() && scaling != TargetScaling.NONE; j++) {
      Spread spread = Spread.of(target.truth(), j, target.outputs(), train);
      if (scaling == TargetScaling.STANDARD) {
        scale.factor[j] = 1 / spread.deviationOrOne();
        scale.shift[j] = -spread.mean() * scale.factor[j];
      } else {
        scale.factor[j] = (range.high() - range.low()) / spread.widthOrOne();
        scale.shift[j] = range.low() - spread.min() * scale.factor[j];
      }
    }
    return scale;
  }

  private static TargetScale same(int outputs, double factor, double shift) {
    double[] factors = new double[outputs];
    double[] shifts = new double[outputs];
    Arrays.fill(factors, factor);
    Arrays.fill(shifts, shift);
    return new TargetScale(factors, shifts);
  }
}
