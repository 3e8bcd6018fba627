package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every activation must do. */
public abstract class ActivationContract extends ComponentContract<Activation> {
  /** The step of finite differences, exact as a float. */
  private static final float STEP = 1f / 1024;

  private static final double TOLERANCE = 4e-3;

  /** Whether backward computes the true gradient; false for a surrogate. */
  protected boolean trueGradient(Activation subject) {
    return true;
  }

  @Test
  void gradientsAgreeWithFiniteDifferences() {
    for (Activation subject : all()) {
      if (!trueGradient(subject)) {
        continue;
      }
      Block at = new Block(2, 200, 3);
      SplittableRandom random = new SplittableRandom(1);
      float[] z = Blocks.gaussian(at, random, 2.5);
      float[] dy = Blocks.gaussian(at, random, 1);
      float[] y = Blocks.array(at);
      float[] dz = Blocks.array(at);
      subject.forward(z, y, at);
      subject.backward(z, y, dy, dz, at);
      int checked = 0;
      for (int i = at.offset(); i < at.end(); i++) {
        Block row = new Block(at.offset() + (i - at.offset()) / 3 * 3, 1, 3);
        double right = directional(subject, z, dy, row, i, STEP);
        double left = directional(subject, z, dy, row, i, -STEP);
        // Where the two sides differ there is a kink nearby, and no derivative to compare with.
        if (Math.abs(right - left) < 2 * TOLERANCE * (1 + Math.abs(right) + Math.abs(left))) {
          double expected = (right + left) / 2;
          assertEquals(
              expected, dz[i], TOLERANCE * (1 + Math.abs(expected)), subject + " at " + z[i]);
          checked++;
        }
      }
      assertTrue(checked > 0.7 * at.size(), subject + " is hardly differentiable anywhere");
    }
  }

  /** How fast the weighted outputs of a row change with one input, to one side. */
  private static double directional(
      Activation subject, float[] z, float[] dy, Block row, int index, float step) {
    float[] moved = z.clone();
    moved[index] = z[index] + step;
    float[] before = new float[z.length];
    float[] after = new float[z.length];
    subject.forward(z, before, row);
    subject.forward(moved, after, row);
    double sum = 0;
    for (int i = row.offset(); i < row.end(); i++) {
      sum += (double) dy[i] * ((double) after[i] - before[i]);
    }
    return sum / ((double) moved[index] - z[index]);
  }

  @Test
  void writesItsWholeBlockAndNothingElse() {
    for (Activation subject : all()) {
      for (Block at : Blocks.shapes()) {
        SplittableRandom random = new SplittableRandom(2);
        float[] z = Blocks.gaussian(at, random, 2);
        float[] dy = Blocks.gaussian(at, random, 1);
        float[] zBefore = z.clone();
        float[] dyBefore = dy.clone();
        float[] y = Blocks.array(at);
        float[] dz = Blocks.array(at);
        subject.forward(z, y, at);
        float[] yBefore = y.clone();
        subject.backward(z, y, dy, dz, at);
        assertArrayEquals(zBefore, z, subject + " changed z");
        assertArrayEquals(dyBefore, dy, subject + " changed dy");
        assertArrayEquals(yBefore, y, subject + " changed y in backward");
        Blocks.assertUntouched(y, at, subject + " forward");
        Blocks.assertUntouched(dz, at, subject + " backward");
        for (int i = at.offset(); i < at.end(); i++) {
          assertFalse(y[i] == Blocks.SENTINEL, subject + " did not write y at " + i);
          assertFalse(dz[i] == Blocks.SENTINEL, subject + " did not write dz at " + i);
        }
      }
    }
  }

  @Test
  void dzMayBeDy() {
    for (Activation subject : all()) {
      for (Block at : Blocks.shapes()) {
        SplittableRandom random = new SplittableRandom(3);
        float[] z = Blocks.gaussian(at, random, 2);
        float[] dy = Blocks.gaussian(at, random, 1);
        float[] y = Blocks.array(at);
        float[] dz = Blocks.array(at);
        subject.forward(z, y, at);
        subject.backward(z, y, dy, dz, at);
        subject.backward(z, y, dy, dy, at);
        assertArrayEquals(dz, dy, subject + " differs in place");
      }
    }
  }

  @Test
  void rowsDoNotDependOnEachOther() {
    for (Activation subject : all()) {
      Block whole = new Block(0, 6, 5);
      float[] z = Blocks.gaussian(whole, new SplittableRandom(4), 2);
      float[] together = Blocks.array(whole);
      float[] apart = Blocks.array(whole);
      subject.forward(z, together, whole);
      subject.forward(z, apart, new Block(0, 2, 5));
      subject.forward(z, apart, new Block(10, 4, 5));
      assertArrayEquals(together, apart, subject + " depends on what else is in a block");
    }
  }

  @Test
  void outputsAreNumbersWithinItsRange() {
    Block at = new Block(0, 400, 3);
    for (Activation subject : all()) {
      float[] z = Blocks.gaussian(at, new SplittableRandom(5), 10);
      float[] extremes = {0, -0f, 1e-30f, -1e-30f, 88, -88, 1e4f, -1e4f, 1, -1};
      System.arraycopy(extremes, 0, z, 0, extremes.length);
      float[] y = Blocks.array(at);
      float[] dy = Blocks.gaussian(at, new SplittableRandom(6), 1);
      float[] dz = Blocks.array(at);
      subject.forward(z, y, at);
      subject.backward(z, y, dy, dz, at);
      for (int i = at.offset(); i < at.end(); i++) {
        assertTrue(subject.range().contains(y[i]), subject + " gives " + y[i] + " for " + z[i]);
        assertTrue(Float.isFinite(dz[i]), subject + " has gradient " + dz[i] + " at " + z[i]);
      }
    }
  }

  @Test
  void allocatesNothing() {
    Block at = new Block(0, 8, 16);
    for (Activation subject : all()) {
      float[] z = Blocks.gaussian(at, new SplittableRandom(7), 2);
      float[] y = Blocks.array(at);
      float[] dy = Blocks.gaussian(at, new SplittableRandom(8), 1);
      Allocation.assertNone(
          subject.toString(),
          () -> {
            subject.forward(z, y, at);
            subject.backward(z, y, dy, dy, at);
          });
    }
  }
}
