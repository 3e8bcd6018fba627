package io.cultivar.runner.study;

/**
 * Which streams of random numbers the trials of a study have.
 *
 * @param firstTrial the number whose streams the first trial has; 0 but to do a trial of another
 *     study again
 * @param firstRepeat likewise for the first repeat; not 0 where earlier ones were used up
 * @param paired whether a repeat has the same streams in all trials
 */
public record Numbering(int firstTrial, int firstRepeat, boolean paired) {
  /** Each trial and each repeat has its own. */
  public static final Numbering OWN = new Numbering(0, 0, false);
}
