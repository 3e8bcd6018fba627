package io.cultivar.api.data;

/** A column of a table: numbers, or text that stands for categories. Immutable by convention. */
public sealed interface Column permits NumberColumn, TextColumn {
  /** Its name, unique among the inputs and targets of its table. */
  String name();

  /** How many rows it has. */
  int rows();

  /** Whether a row has no value. */
  boolean missing(int row);
}
