package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The widest vectors of the machine. */
final class Lanes {
  /** Their shape. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** How many floats one holds. */
  static final int COUNT = SPECIES.length();

  private Lanes() {}
}
