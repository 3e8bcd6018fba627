package io.cultivar.network.dataset;

import java.util.List;

/**
 * What is learned, before any scaling.
 *
 * @param task what kind of target it is
 * @param labels the classes, or else the names of the target columns
 * @param outputs how many outputs the network has
 * @param truth for each row of the table and each output the number to predict; for classes 0 and 1
 */
public record Target(Task task, List<String> labels, int outputs, float[] truth) {
  /** The class of a row: its index in {@link #labels}. */
  int label(int row) {
    if (outputs == 1) {
      return truth[row] > 0.5f ? 1 : 0;
    }
    int label = 0;
    while (truth[row * outputs + label] < 0.5f) {
      label++;
    }
    return label;
  }

  /** Whether each row has exactly one class. */
  public boolean classes() {
    return task == Task.TWO_CLASS || task == Task.MANY_CLASS;
  }
}
