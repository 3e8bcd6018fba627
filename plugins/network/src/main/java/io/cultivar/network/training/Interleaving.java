package io.cultivar.network.training;

/**
 * How numbers of several networks share an array: each place of a network's own array is a row of
 * as many numbers as there are lanes, network n in lane n.
 */
final class Interleaving {
  private Interleaving() {}

  /** Copies the numbers of a lane to an array of their own. */
  static void take(float[] all, int lanes, int lane, float[] one, int size) {
    for (int i = 0, at = lane; i < size; i++, at += lanes) {
      one[i] = all[at];
    }
  }

  /** Copies an array to a lane. */
  static void give(float[] one, float[] all, int lanes, int lane, int size) {
    for (int i = 0, at = lane; i < size; i++, at += lanes) {
      all[at] = one[i];
    }
  }
}
