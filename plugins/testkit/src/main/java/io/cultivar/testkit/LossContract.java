package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every loss must do. */
public abstract class LossContract extends ComponentContract<Loss> {
  private static final float STEP = 1f / 256;

  private static final double TOLERANCE = 1e-2;

  /** Predictions that a loss can be given: probabilities, or any numbers. */
  private static float[] predictions(Loss subject, Block at, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] predicted = Blocks.array(at);
    for (int i = at.offset(); i < at.end(); i++) {
      predicted[i] =
          switch (subject.targets()) {
            case PROBABILITIES -> (float) random.nextDouble(0.05, 0.95);
            case COUNTS -> (float) random.nextDouble(0.2, 6);
            default -> (float) (2 * random.nextGaussian());
          };
    }
    return predicted;
  }

  /** Targets of the form that a loss asks for. */
  private static float[] targets(Loss subject, Block at, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] target = Blocks.array(at);
    for (int row = 0; row < at.rows(); row++) {
      int chosen = random.nextInt(at.width());
      for (int j = 0; j < at.width(); j++) {
        target[at.offset() + row * at.width() + j] =
            switch (subject.targets()) {
              case PROBABILITIES -> j == chosen ? 1 : 0;
              case SIGNS -> j == chosen ? 1 : -1;
              case COUNTS -> random.nextInt(6);
              default -> (float) (2 * random.nextGaussian());
            };
      }
    }
    return target;
  }

  @Test
  void gradientsAgreeWithFiniteDifferences() {
    for (Loss subject : all()) {
      Block at = new Block(1, 100, 3);
      float[] predicted = predictions(subject, at, 1);
      float[] target = targets(subject, at, 2);
      float[] gradient = Blocks.array(at);
      subject.gradient(predicted, target, gradient, at);
      int checked = 0;
      for (int i = at.offset(); i < at.end(); i++) {
        Block row = new Block(at.offset() + (i - at.offset()) / 3 * 3, 1, 3);
        double right = slope(subject, predicted, target, row, i, STEP);
        double left = slope(subject, predicted, target, row, i, -STEP);
        if (Math.abs(right - left) < 0.2 * (Math.abs(right) + Math.abs(left)) + 0.02) {
          double expected = (right + left) / 2;
          assertEquals(
              expected,
              gradient[i],
              TOLERANCE * (1 + Math.abs(expected)),
              subject + " at " + predicted[i] + " for " + target[i]);
          checked++;
        }
      }
      assertTrue(checked > 0.8 * at.size(), subject + " is hardly differentiable anywhere");
    }
  }

  private static double slope(
      Loss subject, float[] predicted, float[] target, Block row, int index, float step) {
    float[] moved = predicted.clone();
    moved[index] = predicted[index] + step;
    double change = subject.sum(moved, target, row) - subject.sum(predicted, target, row);
    return change / ((double) moved[index] - predicted[index]);
  }

  @Test
  void readsAndWritesOnlyItsBlock() {
    for (Loss subject : all()) {
      for (Block at : Blocks.shapes()) {
        float[] predicted = predictions(subject, at, 3);
        float[] target = targets(subject, at, 4);
        float[] predictedBefore = predicted.clone();
        float[] targetBefore = target.clone();
        double sum = subject.sum(predicted, target, at);
        float[] gradient = Blocks.array(at);
        float[] canonical = Blocks.array(at);
        subject.gradient(predicted, target, gradient, at);
        subject.canonicalGradient(predicted, target, canonical, at);
        assertTrue(Double.isFinite(sum), subject + " of plain numbers is " + sum);
        assertArrayEquals(predictedBefore, predicted, subject + " changed the predictions");
        assertArrayEquals(targetBefore, target, subject + " changed the targets");
        Blocks.assertUntouched(gradient, at, subject + " gradient");
        Blocks.assertUntouched(canonical, at, subject + " canonicalGradient");
        for (int i = at.offset(); i < at.end(); i++) {
          assertFalse(gradient[i] == Blocks.SENTINEL, subject + " left out index " + i);
        }
      }
    }
  }

  @Test
  void isTheSumOverItsRows() {
    for (Loss subject : all()) {
      Block whole = new Block(0, 6, 4);
      float[] predicted = predictions(subject, whole, 5);
      float[] target = targets(subject, whole, 6);
      double parts =
          subject.sum(predicted, target, new Block(0, 2, 4))
              + subject.sum(predicted, target, new Block(8, 4, 4));
      assertEquals(subject.sum(predicted, target, whole), parts, 1e-9 * (1 + Math.abs(parts)));
    }
  }

  @Test
  void staysFiniteWhereItsTargetsAreWrongByFar() {
    Block at = new Block(0, 1, 2);
    for (Loss subject : all()) {
      boolean probabilities = subject.targets() == Loss.Targets.PROBABILITIES;
      float[] predicted = probabilities ? new float[] {0, 1} : new float[] {0, 1e4f};
      float[] target = {1, 0};
      float[] gradient = new float[2];
      subject.gradient(predicted, target, gradient, at);
      assertTrue(Double.isFinite(subject.sum(predicted, target, at)), subject.toString());
      assertTrue(
          Float.isFinite(gradient[0]) && Float.isFinite(gradient[1]),
          subject + " has gradients " + gradient[0] + ", " + gradient[1]);
    }
  }

  @Test
  void allocatesNothing() {
    Block at = new Block(0, 8, 4);
    for (Loss subject : all()) {
      float[] predicted = predictions(subject, at, 7);
      float[] target = targets(subject, at, 8);
      float[] gradient = Blocks.array(at);
      Allocation.assertNone(
          subject.toString(),
          () -> {
            if (Double.isNaN(subject.sum(predicted, target, at))) {
              throw new IllegalStateException("the loss is NaN");
            }
            subject.gradient(predicted, target, gradient, at);
          });
    }
  }
}
