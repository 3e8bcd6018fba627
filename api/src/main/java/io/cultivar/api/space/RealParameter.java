package io.cultivar.api.space;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A parameter whose values are real numbers.
 *
 * @param name its name
 * @param low the least value, finite
 * @param high the greatest value, finite, not below the least; reached only if on a step
 * @param scale how the values are spread; {@code LOG} needs a least value above 0
 * @param step the distance between values, above 0, counted from the least; empty for all numbers
 * @param branches the variants that reach it
 */
public record RealParameter(
    String name, double low, double high, Scale scale, OptionalDouble step, Set<Branch> branches)
    implements Parameter {
  /** How far from a step, in steps, a number may be and still count as on it. */
  private static final double ON_STEP = 1e-9;

  /** Checks the range. */
  public RealParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scale, "scale");
    branches = Set.copyOf(branches);
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "the range must be finite and rise, was [" + low + ", " + high + "]");
    }
    if (scale == Scale.LOG && low <= 0) {
      throw new IllegalArgumentException("a log scale needs a range above 0, was from " + low);
    }
    if (step.isPresent() && !(step.getAsDouble() > 0)) {
      throw new IllegalArgumentException("step must be above 0, was " + step.getAsDouble());
    }
  }

  /** A real parameter that is always active and has no steps. */
  public RealParameter(String name, double low, double high, Scale scale) {
    this(name, low, high, scale, OptionalDouble.empty(), Set.of());
  }

  @Override
  public Value at(double unit) {
    if (step.isPresent()) {
      return nth(Stretch.index(unit, low, step.getAsDouble(), count(), scale));
    }
    if (unit <= 0 || unit >= 1) {
      return new Value.Real(unit <= 0 ? low : high);
    }
    double start = scale.forward(low);
    double place = start + unit * (scale.forward(high) - start);
    return new Value.Real(Math.min(high, Math.max(low, scale.back(place))));
  }

  @Override
  public double unit(Value value) {
    double number = ((Value.Real) value).value();
    if (step.isPresent()) {
      long index = Math.round((number - low) / step.getAsDouble());
      return Stretch.middle(index, low, step.getAsDouble(), count(), scale);
    }
    double start = scale.forward(low);
    double length = scale.forward(high) - start;
    return length == 0 ? 0.5 : (scale.forward(number) - start) / length;
  }

  @Override
  public OptionalLong size() {
    if (step.isPresent()) {
      return OptionalLong.of(count());
    }
    return low == high ? OptionalLong.of(1) : OptionalLong.empty();
  }

  private long count() {
    return (long) Math.floor((high - low) / step.getAsDouble() + ON_STEP) + 1;
  }

  @Override
  public Value nth(long index) {
    return new Value.Real(Math.min(high, low + index * step.orElse(0)));
  }

  @Override
  public boolean allows(Value value) {
    if (!(value instanceof Value.Real real) || !(real.value() >= low && real.value() <= high)) {
      return false;
    }
    double steps = step.isPresent() ? (real.value() - low) / step.getAsDouble() : 0;
    return Math.abs(steps - Math.rint(steps)) <= ON_STEP;
  }

  @Override
  public Value read(String text) {
    Value value;
    try {
      value = new Value.Real(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
    if (!allows(value)) {
      throw new IllegalArgumentException(
          text
              + " is not within ["
              + low
              + ", "
              + high
              + "]"
              + (step.isPresent() ? " in steps of " + step.getAsDouble() : ""));
    }
    return value;
  }
}
