package io.cultivar.api.space;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A parameter whose values are whole numbers.
 *
 * @param name its name
 * @param low the least value
 * @param high the greatest value, not below the least; reached only if on a step
 * @param scale how the values are spread; {@code LOG} needs a least value above 0
 * @param step the distance between values, at least 1, counted from the least
 * @param branches the variants that reach it
 */
public record IntParameter(
    String name, long low, long high, Scale scale, long step, Set<Branch> branches)
    implements Parameter {
  /** Whole numbers up to here are exact as doubles. */
  private static final long LARGEST = 1L << 53;

  /** Checks the range. */
  public IntParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scale, "scale");
    branches = Set.copyOf(branches);
    if (low > high || low < -LARGEST || high > LARGEST) {
      throw new IllegalArgumentException(
          "the range must rise and lie within 2^53, was [" + low + ", " + high + "]");
    }
    if (scale == Scale.LOG && low <= 0) {
      throw new IllegalArgumentException("a log scale needs a range above 0, was from " + low);
    }
    if (step < 1) {
      throw new IllegalArgumentException("step must be at least 1, was " + step);
    }
  }

  /** A whole parameter that is always active, in steps of 1. */
  public IntParameter(String name, long low, long high, Scale scale) {
    this(name, low, high, scale, 1, Set.of());
  }

  @Override
  public Value at(double unit) {
    return nth(Stretch.index(unit, (double) low, (double) step, count(), scale));
  }

  @Override
  public double unit(Value value) {
    long index = (((Value.Int) value).value() - low) / step;
    return Stretch.middle(index, (double) low, (double) step, count(), scale);
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(count());
  }

  private long count() {
    return (high - low) / step + 1;
  }

  @Override
  public Value nth(long index) {
    return new Value.Int(low + index * step);
  }

  @Override
  public boolean allows(Value value) {
    return value instanceof Value.Int whole
        && whole.value() >= low
        && whole.value() <= high
        && (whole.value() - low) % step == 0;
  }

  @Override
  public Value read(String text) {
    Value value;
    try {
      value = new Value.Int(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
    }
    if (!allows(value)) {
      throw new IllegalArgumentException(
          text
              + " is not within ["
              + low
              + ", "
              + high
              + "]"
              + (step > 1 ? " in steps of " + step : ""));
    }
    return value;
  }
}
