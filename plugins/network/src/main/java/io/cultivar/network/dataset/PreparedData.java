package io.cultivar.network.dataset;

import java.util.List;

/**
 * Samples ready to train with.
 *
 * @param task what kind of target is learned
 * @param folds one, or as many as cross-validation wants
 */
public record PreparedData(Task task, List<Fold> folds) {
  /** How many input numbers a network has. */
  public int inputWidth() {
    return folds.get(0).train().inputWidth();
  }

  /** How many outputs a network has. */
  public int outputs() {
    return folds.get(0).train().outputs();
  }
}
