package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/**
 * The four cases of exclusive or: 1 where a and b differ. No straight line divides them, so a
 * hidden layer is needed (Minsky and Papert, "Perceptrons", 1969).
 */
@Component(name = "xor", summary = "the truth table of a exclusive-or b, which is not linear")
public record XorData() implements DataSource {
  @Override
  public Table load() {
    return TruthTable.of(2, bits -> bits == 1 || bits == 2);
  }
}
