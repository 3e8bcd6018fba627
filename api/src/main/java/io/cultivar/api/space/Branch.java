package io.cultivar.api.space;

import java.util.Objects;

/**
 * A variant of a choice, as a condition: it holds where that variant is chosen.
 *
 * @param parameter the name of the choice
 * @param index the variant's place in its list, from 0
 */
public record Branch(String parameter, int index) {
  /** Checks that there is a name and an index. */
  public Branch {
    Objects.requireNonNull(parameter, "parameter");
    if (index < 0) {
      throw new IllegalArgumentException("index must be >= 0, was " + index);
    }
  }

  /** Whether values choose this variant. */
  public boolean holds(Values values) {
    return values.find(parameter).orElse(null) instanceof Value.Choice choice
        && choice.index() == index;
  }
}
