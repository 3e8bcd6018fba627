package io.cultivar.api.space;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Something that a search varies.
 *
 * <p>A parameter without branches is always active. One with branches is active where at least one
 * of them holds: where the chosen variants reach it.
 */
public sealed interface Parameter permits RealParameter, IntParameter, ChoiceParameter {
  /** Its name, unique in its space. */
  String name();

  /** The variants that reach it; empty where it is always active. */
  Set<Branch> branches();

  /**
   * The value at a place of its range. Equal stretches of [0, 1] stand for equally likely values.
   *
   * @param unit the place, from 0 to 1
   */
  Value at(double unit);

  /** The place of a value: the middle of the stretch that {@link #at} maps to it. */
  double unit(Value value);

  /** How many different values it can have; empty where they are not countable. */
  OptionalLong size();

  /** The value at a place in the order of all, from 0; only where {@link #size} is known. */
  Value nth(long index);

  /** Whether a value is of its type, within its range and on its steps. */
  boolean allows(Value value);

  /**
   * Reads a value as a person writes it: a number, or a variant's label.
   *
   * @throws IllegalArgumentException if it is not allowed; the message says what is
   */
  Value read(String text);

  /** Whether values reach it. */
  default boolean active(Values values) {
    return branches().isEmpty() || branches().stream().anyMatch(branch -> branch.holds(values));
  }
}
