package io.cultivar.api.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Metrics by name, as measured once. Immutable; equal if names and the bits of values are.
 *
 * <p>A name with an {@code @} is a part of the metric before it, where that is measured, too:
 * {@code validation.loss@2} is that of fold 2, the third, and {@code validation.loss} the mean of
 * all. Tables for people leave parts out; what is kept and exported does not.
 */
public final class Measurement {
  /** Nothing measured. */
  public static final Measurement EMPTY = new Measurement(Map.of());

  private final Map<String, Double> byName;

  private Measurement(Map<String, Double> byName) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Metrics by name; the order is kept. */
  public static Measurement of(Map<String, Double> byName) {
    return new Measurement(byName);
  }

  /** A single metric. */
  public static Measurement of(String metric, double value) {
    return new Measurement(Map.of(metric, value));
  }

  /**
   * Whether a name is that of a part of another metric.
   *
   * @param measured the names of all metrics
   */
  public static boolean isPart(String metric, Set<String> measured) {
    int mark = metric.indexOf('@');
    return mark >= 0 && measured.contains(metric.substring(0, mark));
  }

  /**
   * The value of a metric.
   *
   * @throws NoSuchElementException if it was not measured; the message names what was
   */
  public double get(String metric) {
    Double value = byName.get(metric);
    if (value == null) {
      throw new NoSuchElementException(
          "no metric '" + metric + "'; measured: " + String.join(", ", byName.keySet()));
    }
    return value;
  }

  /** The value of a metric, or empty where it was not measured. */
  public OptionalDouble find(String metric) {
    Double value = byName.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** All metrics by name; unmodifiable. */
  public Map<String, Double> asMap() {
    return byName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measurement measurement && byName.equals(measurement.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
