package io.cultivar.api.space;

import java.util.Objects;

/** The value chosen for a parameter. */
public sealed interface Value {
  /** A real number; minus zero is zero. */
  record Real(double value) implements Value {
    /** Has one zero only, so that a value is the same wherever it was kept. */
    public Real {
      value += 0.0;
    }

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /** A whole number. */
  record Int(long value) implements Value {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /**
   * One of several variants.
   *
   * @param index its place in the list of choices, from 0
   * @param label the variant as the experiment file writes it, on one line
   */
  record Choice(int index, String label) implements Value {
    /** Checks the index and that there is a label. */
    public Choice {
      if (index < 0) {
        throw new IllegalArgumentException("index must be >= 0, was " + index);
      }
      Objects.requireNonNull(label, "label");
    }

    @Override
    public String toString() {
      return label;
    }
  }
}
