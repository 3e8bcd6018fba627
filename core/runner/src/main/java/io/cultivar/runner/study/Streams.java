package io.cultivar.runner.study;

import java.util.random.RandomGenerator;

/**
 * The streams of random numbers of a study. Each is fixed by the seed and what it is for, so none
 * depends on what was drawn before, or by whom.
 *
 * @param seed the study's seed
 * @param first the number whose streams the first trial has
 */
record Streams(long seed, int first) {
  /** For proposing a trial. */
  RandomGenerator proposal(int trial) {
    return new KeyedRandom(seed + "/proposal/" + trial);
  }

  /** For a purpose of one repeat of a trial. */
  RandomGenerator trial(int trial, int repeat, String name) {
    return new KeyedRandom(seed + "/trial/" + (first + trial) + "/" + repeat + "/" + name);
  }

  /** For a purpose that all trials share. */
  RandomGenerator shared(String name) {
    return new KeyedRandom(seed + "/shared/" + name);
  }
}
