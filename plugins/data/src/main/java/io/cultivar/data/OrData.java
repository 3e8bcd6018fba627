package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/**
 * The four cases of a or b: 0 only where both are 0. A straight line divides them, so a network
 * without a hidden layer learns it. (A course prints the table of exclusive or under this name;
 * that is {@link XorData}.)
 */
@Component(name = "or", summary = "the truth table of a or b, which is linear")
public record OrData() implements DataSource {
  @Override
  public Table load() {
    return TruthTable.of(2, bits -> bits != 0);
  }
}
