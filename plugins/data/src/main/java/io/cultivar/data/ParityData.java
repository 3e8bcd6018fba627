package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;

/** All rows of some bits; the target is 1 where an odd number of them is. */
@Component(name = "parity", summary = "whether an odd number of bits is 1")
public record ParityData(@Option("how many bits, from 2 to 16") int bits) implements DataSource {
  /** Four bits. */
  public ParityData() {
    this(4);
  }

  /** Checks the range. */
  public ParityData {
    if (bits < 2 || bits > 16) {
      throw new IllegalArgumentException("bits must be from 2 to 16, was " + bits);
    }
  }

  @Override
  public Table load() {
    return TruthTable.of(bits, row -> Integer.bitCount(row) % 2 == 1);
  }
}
