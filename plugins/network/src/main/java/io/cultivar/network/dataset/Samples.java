package io.cultivar.network.dataset;

/**
 * A part of the samples as a network sees it, row after row. Shared by trials: nobody changes it.
 *
 * @param rows how many samples, at least 1
 * @param inputs for each row its input numbers
 * @param targets for each row its targets as the loss sees them
 * @param truth for each row its targets as metrics see them
 * @param weights how much each row counts, 1 on average, or no number at all where all count alike
 */
public record Samples(int rows, float[] inputs, float[] targets, float[] truth, float[] weights) {
  /** How many input numbers a sample has. */
  public int inputWidth() {
    return inputs.length / rows;
  }

  /** How many targets a sample has. */
  public int outputs() {
    return targets.length / rows;
  }
}
