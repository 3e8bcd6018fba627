package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every initializer must do. */
public abstract class InitializerContract extends ComponentContract<Initializer> {
  private static final List<Fan> SHAPES =
      List.of(new Fan(1, 1), new Fan(3, 5), new Fan(5, 3), new Fan(1, 9), new Fan(64, 32));

  private static float[] filled(Initializer subject, int length, Fan fan, long seed) {
    float[] weights = new float[length];
    Arrays.fill(weights, Float.NaN);
    subject.fill(weights, fan, new SplittableRandom(seed));
    return weights;
  }

  @Test
  void fillsWeightsAndBiasesWithNumbers() {
    for (Initializer subject : all()) {
      for (Fan fan : SHAPES) {
        for (int length : new int[] {fan.in() * fan.out(), fan.out()}) {
          for (float weight : filled(subject, length, fan, 1)) {
            assertTrue(Float.isFinite(weight), subject + " gives " + weight + " for " + fan);
          }
        }
      }
    }
  }

  @Test
  void dependsOnItsRandomNumbersAlone() {
    for (Initializer subject : all()) {
      Fan fan = new Fan(7, 5);
      assertArrayEquals(
          filled(subject, 35, fan, 2), filled(subject, 35, fan, 2), subject + " does not repeat");
    }
  }
}
