package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cultivar.api.network.Block;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Blocks of odd shapes in arrays with a margin, to see that nothing outside is touched. */
final class Blocks {
  /** Stands where nothing may be written. */
  static final float SENTINEL = 12345.678f;

  /** How much of an array lies behind a block. */
  static final int MARGIN = 5;

  private Blocks() {}

  /** Shapes that show what goes wrong at the ends of vectors and rows. */
  static List<Block> shapes() {
    return List.of(
        new Block(0, 1, 1),
        new Block(3, 1, 7),
        new Block(0, 5, 3),
        new Block(2, 0, 4),
        new Block(1, 4, 17),
        new Block(7, 3, 33));
  }

  /** An array that holds a block, sentinels everywhere. */
  static float[] array(Block at) {
    float[] array = new float[at.end() + MARGIN];
    Arrays.fill(array, SENTINEL);
    return array;
  }

  /** An array whose block holds normal numbers of a deviation, and sentinels round it. */
  static float[] gaussian(Block at, RandomGenerator random, double deviation) {
    float[] array = array(at);
    for (int i = at.offset(); i < at.end(); i++) {
      array[i] = (float) (deviation * random.nextGaussian());
    }
    return array;
  }

  /** Checks that all but the block is as {@link #array} made it. */
  static void assertUntouched(float[] array, Block at, String what) {
    for (int i = 0; i < array.length; i++) {
      if (i < at.offset() || i >= at.end()) {
        assertEquals(SENTINEL, array[i], what + " wrote outside of its block, at " + i);
      }
    }
  }
}
