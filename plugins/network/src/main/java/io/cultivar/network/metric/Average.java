package io.cultivar.network.metric;

/** How the figures of several classes become one. */
public enum Average {
  /** The mean over the classes that occur, each with the same weight. */
  MACRO,
  /** The figure of the counts of all classes together. */
  MICRO
}
