package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.network.Optimizer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every optimizer must do. */
public abstract class OptimizerContract extends ComponentContract<Optimizer> {
  /** A learning rate at which it finds the bottom of a bowl of ten weights. */
  protected float rate(Optimizer subject) {
    return 0.05f;
  }

  private static float[][] slots(Optimizer subject, int length) {
    assertTrue(subject.slots() >= 0, subject + " wants a negative number of slots");
    return new float[subject.slots()][length];
  }

  private static float[] gaussian(SplittableRandom random, int length) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  void aStepInPartsIsAStep() {
    for (Optimizer subject : all()) {
      SplittableRandom random = new SplittableRandom(1);
      float[] whole = gaussian(random, 11);
      float[] parts = whole.clone();
      float[][] wholeSlots = slots(subject, 11);
      float[][] partSlots = slots(subject, 11);
      for (long step = 1; step <= 20; step++) {
        float[] gradient = gaussian(random, 11);
        float[] same = gradient.clone();
        subject.step(whole, gradient, wholeSlots, rate(subject), step, 0, 11);
        subject.step(parts, same, partSlots, rate(subject), step, 0, 4);
        subject.step(parts, same, partSlots, rate(subject), step, 4, 11);
        assertArrayEquals(whole, parts, subject + " differs in parts");
      }
    }
  }

  @Test
  void touchesOnlyItsRange() {
    for (Optimizer subject : all()) {
      float[] weights = new float[9];
      Arrays.fill(weights, 1);
      float[] gradient = new float[9];
      Arrays.fill(gradient, 0.5f);
      float[][] slots = slots(subject, 9);
      subject.step(weights, gradient, slots, rate(subject), 1, 3, 6);
      for (int i : new int[] {0, 1, 2, 6, 7, 8}) {
        assertEquals(1, weights[i], subject + " changed weight " + i);
        for (float[] slot : slots) {
          assertEquals(0, slot[i], subject + " changed its memory of weight " + i);
        }
      }
      assertTrue(weights[4] < 1, subject + " did not go down");
    }
  }

  @Test
  void findsTheBottomOfABowl() {
    for (Optimizer subject : all()) {
      float[] weights = gaussian(new SplittableRandom(2), 10);
      double before = height(weights);
      float[][] slots = slots(subject, 10);
      for (long step = 1; step <= 3_000; step++) {
        float[] gradient = new float[10];
        for (int i = 0; i < 10; i++) {
          gradient[i] = (1 + i) * 0.1f * weights[i];
        }
        subject.step(weights, gradient, slots, rate(subject), step, 0, 10);
      }
      assertTrue(
          height(weights) < 0.05 * before,
          subject + " went from " + before + " to " + height(weights));
    }
  }

  private static double height(float[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (1 + i) * 0.05 * weights[i] * weights[i];
    }
    return sum;
  }

  @Test
  void allocatesNothing() {
    for (Optimizer subject : all()) {
      float[] weights = gaussian(new SplittableRandom(3), 16);
      float[] gradient = gaussian(new SplittableRandom(4), 16);
      float[][] slots = slots(subject, 16);
      Allocation.assertNone(
          subject.toString(), () -> subject.step(weights, gradient, slots, 1e-6f, 2, 0, 16));
    }
  }
}
