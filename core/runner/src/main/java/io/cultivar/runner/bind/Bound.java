package io.cultivar.runner.bind;

import io.cultivar.api.space.Values;
import java.util.List;

/**
 * What a part of an experiment was bound to: an object that may differ from trial to trial.
 * Immutable.
 *
 * @param <T> its type
 */
public final class Bound<T> {
  private final Class<T> type;
  private final Template template;
  private final List<T> variants;

  Bound(Class<T> type, Template template, List<Object> variants) {
    this.type = type;
    this.template = template;
    this.variants = variants.stream().map(type::cast).toList();
  }

  /**
   * The object with the values of a trial filled in.
   *
   * @throws IllegalArgumentException if a component refuses its options
   */
  public T create(Values values) {
    return type.cast(template.create(values));
  }

  /** All options, those that were not given by their defaults, and parameters by {@code $name}. */
  @Override
  public String toString() {
    return template.toString();
  }

  /**
   * The objects that were made to check it: all variants and ends of ranges, one varied at a time.
   * Empty where it has problems.
   */
  public List<T> variants() {
    return variants;
  }
}
