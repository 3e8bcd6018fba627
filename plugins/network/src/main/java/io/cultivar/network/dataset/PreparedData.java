package io.cultivar.network.dataset;

import io.cultivar.api.data.Table;
import java.util.List;

/**
 * Samples ready to train with.
 *
 * @param table where they come from
 * @param task what kind of target is learned
 * @param labels the classes, or else the names of the target columns
 * @param folds one, or as many as cross-validation wants
 */
public record PreparedData(Table table, Task task, List<String> labels, List<Fold> folds) {
  /** How many input numbers a network has. */
  public int inputWidth() {
    return folds.get(0).train().inputWidth();
  }

  /** How many outputs a network has. */
  public int outputs() {
    return folds.get(0).train().outputs();
  }
}
