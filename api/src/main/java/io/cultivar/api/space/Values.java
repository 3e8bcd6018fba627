package io.cultivar.api.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The values of a trial: one for each active parameter, none for those that the chosen variants do
 * not reach. Immutable; two are equal if they give the same parameters the same values.
 */
public final class Values {
  /** No values: what a space without parameters allows. */
  public static final Values NONE = new Values(Map.of());

  private final Map<String, Value> byName;

  private Values(Map<String, Value> byName) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Values by the names of their parameters; the order is kept. */
  public static Values of(Map<String, Value> byName) {
    return new Values(byName);
  }

  /** The value of a parameter, or empty where it is not active. */
  public Optional<Value> find(String parameter) {
    return Optional.ofNullable(byName.get(parameter));
  }

  /** A real parameter's value; a whole number counts as real. */
  public double real(String parameter) {
    Value value = get(parameter);
    if (value instanceof Value.Real real) {
      return real.value();
    }
    if (value instanceof Value.Int whole) {
      return whole.value();
    }
    throw new IllegalArgumentException("parameter '" + parameter + "' is a choice, not a number");
  }

  /** A whole parameter's value. */
  public long integer(String parameter) {
    if (get(parameter) instanceof Value.Int whole) {
      return whole.value();
    }
    throw new IllegalArgumentException("parameter '" + parameter + "' is not a whole number");
  }

  /** The label of the variant chosen for a parameter. */
  public String choice(String parameter) {
    if (get(parameter) instanceof Value.Choice choice) {
      return choice.label();
    }
    throw new IllegalArgumentException("parameter '" + parameter + "' is a number, not a choice");
  }

  /** All values by name, in the order of the space; unmodifiable. */
  public Map<String, Value> asMap() {
    return byName;
  }

  private Value get(String parameter) {
    Value value = byName.get(parameter);
    if (value == null) {
      throw new NoSuchElementException(
          "parameter '" + parameter + "' is not active here; active: " + byName.keySet());
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values values && byName.equals(values.byName);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(byName);
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
