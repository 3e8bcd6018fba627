package io.cultivar.runner.study;

import java.util.random.RandomGenerator;

/**
 * The streams of random numbers of a study. Each is fixed by the seed and what it is for, so none
 * depends on what was drawn before, or by whom.
 *
 * @param seed the study's seed
 * @param numbering which streams trials and repeats have
 */
record Streams(long seed, Numbering numbering) {
  /** For proposing a trial. */
  RandomGenerator proposal(int trial) {
    return new KeyedRandom(seed + "/proposal/" + trial);
  }

  /** For a purpose of one repeat of a trial. */
  RandomGenerator trial(int trial, int repeat, String name) {
    String whose = numbering.paired() ? "paired" : "trial/" + (numbering.firstTrial() + trial);
    int which = numbering.firstRepeat() + repeat;
    return new KeyedRandom(seed + "/" + whose + "/" + which + "/" + name);
  }

  /** For a purpose that all trials share. */
  RandomGenerator shared(String name) {
    return new KeyedRandom(seed + "/shared/" + name);
  }
}
