package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import io.cultivar.api.network.StandardActivation;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What all kernels must do: give the very bits of one chain of fma over the summed index, for every
 * shape, and touch nothing else.
 */
public abstract class KernelsContract extends ComponentContract<Kernels> {
  private static final int[][] SHAPES = {
    {1, 1, 1}, {4, 2, 2}, {3, 7, 5}, {1, 64, 10}, {17, 33, 9}, {32, 64, 32}, {5, 3, 130},
    {9, 16, 15}, {8, 17, 31}, {13, 31, 33}, {6, 63, 64}, {7, 65, 79}, {32, 10, 96}, {11, 5, 1030},
    {16, 1025, 18}
  };

  private static final int MARGIN = 3;

  /** How far apart the rows of matrices are: dense ones, and parts of wider ones. */
  private static final int[] GAPS = {0, 5};

  private static Matrix random(int rows, int columns, int gap, long seed) {
    Matrix matrix = empty(rows, columns, gap);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        set(matrix, i, j, (float) random.nextGaussian());
      }
    }
    return matrix;
  }

  private static Matrix empty(int rows, int columns, int gap) {
    float[] values = new float[rows * (columns + gap) + 2 * MARGIN];
    Arrays.fill(values, Blocks.SENTINEL);
    return new Matrix(values, MARGIN, rows, columns, columns + gap);
  }

  private static float at(Matrix matrix, int row, int column) {
    return matrix.values()[matrix.offset() + row * matrix.stride() + column];
  }

  private static void set(Matrix matrix, int row, int column, float value) {
    matrix.values()[matrix.offset() + row * matrix.stride() + column] = value;
  }

  @Test
  void forwardIsAChainBegunWithTheBias() {
    forAllShapes(KernelsContract::checkForward);
  }

  private static void checkForward(Kernels subject, int[] shape, int gap) {
    Matrix x = random(shape[0], shape[1], gap, 1);
    Matrix w = random(shape[1], shape[2], gap, 2);
    Matrix bias = random(1, shape[2], gap, 3);
    Matrix expected = empty(shape[0], shape[2], gap);
    for (int i = 0; i < shape[0]; i++) {
      for (int j = 0; j < shape[2]; j++) {
        float sum = at(bias, 0, j);
        for (int k = 0; k < shape[1]; k++) {
          sum = Math.fma(at(x, i, k), at(w, k, j), sum);
        }
        set(expected, i, j, sum);
      }
    }
    Matrix actual = empty(shape[0], shape[2], gap);
    subject.forward(x, w, bias, actual).compute();
    assertSame(expected, actual, subject, shape);
  }

  @Test
  void weightGradientsAreChainsOverTheRows() {
    forAllShapes(KernelsContract::checkWeightGradient);
  }

  private static void checkWeightGradient(Kernels subject, int[] shape, int gap) {
    Matrix x = random(shape[0], shape[1], gap, 4);
    Matrix dz = random(shape[0], shape[2], gap, 5);
    Matrix dw = empty(shape[1], shape[2], gap);
    Matrix db = empty(1, shape[2], gap);
    for (int j = 0; j < shape[2]; j++) {
      for (int k = 0; k < shape[1]; k++) {
        float sum = 0;
        for (int i = 0; i < shape[0]; i++) {
          sum = Math.fma(at(x, i, k), at(dz, i, j), sum);
        }
        set(dw, k, j, sum);
      }
      float sum = 0;
      for (int i = 0; i < shape[0]; i++) {
        sum += at(dz, i, j);
      }
      set(db, 0, j, sum);
    }
    Matrix actualDw = empty(shape[1], shape[2], gap);
    Matrix actualDb = empty(1, shape[2], gap);
    subject.weightGradient(x, dz, actualDw, actualDb).compute();
    assertSame(dw, actualDw, subject, shape);
    assertSame(db, actualDb, subject, shape);
  }

  @Test
  void inputGradientsAreChainsOverTheUnits() {
    forAllShapes(KernelsContract::checkInputGradient);
  }

  private static void checkInputGradient(Kernels subject, int[] shape, int gap) {
    Matrix dz = random(shape[0], shape[2], gap, 6);
    Matrix w = random(shape[1], shape[2], gap, 7);
    Matrix expected = empty(shape[0], shape[1], gap);
    for (int i = 0; i < shape[0]; i++) {
      for (int k = 0; k < shape[1]; k++) {
        float sum = 0;
        for (int j = 0; j < shape[2]; j++) {
          sum = Math.fma(at(dz, i, j), at(w, k, j), sum);
        }
        set(expected, i, k, sum);
      }
    }
    Matrix actual = empty(shape[0], shape[1], gap);
    subject.inputGradient(dz, w, actual).compute();
    assertSame(expected, actual, subject, shape);
  }

  /** A check of one kernel for one shape: rows, inputs and outputs. */
  private interface ShapeCheck {
    void check(Kernels subject, int[] shape, int gap);
  }

  private void forAllShapes(ShapeCheck check) {
    for (Kernels subject : all()) {
      assumeTrue(subject.supported(), subject + " does not run here");
      for (int[] shape : SHAPES) {
        for (int gap : GAPS) {
          check.check(subject, shape, gap);
        }
      }
    }
  }

  private static void assertSame(Matrix expected, Matrix actual, Kernels subject, int[] shape) {
    String what = subject + Arrays.toString(shape) + ", rows " + actual.stride() + " apart";
    assertArrayEquals(expected.values(), actual.values(), what);
  }

  @Test
  void activationsAreTheStandardOnes() {
    for (Kernels subject : all()) {
      assumeTrue(subject.supported(), subject + " does not run here");
      for (StandardActivation f : StandardActivation.values()) {
        for (int[] shape : new int[][] {{1, 1}, {3, 5}, {16, 10}, {37, 3}, {20, 64}, {2, 1000}}) {
          Activations.assertSame(subject, named(f), shape[0], shape[1]);
        }
      }
    }
  }

  @Test
  void interleavedResultsAreThoseOfEachMatrixAlone() {
    for (Kernels subject : all()) {
      assumeTrue(subject.supported(), subject + " does not run here");
      for (int lanes : new int[] {Kernels.ROOM, 3 * Kernels.ROOM}) {
        for (int[] shape : new int[][] {{1, 1, 1}, {4, 2, 2}, {5, 3, 1}, {9, 7, 3}, {32, 4, 8}}) {
          new Interleaved(lanes, shape[0], shape[1], shape[2]).assertSame(subject);
        }
        for (StandardActivation f : StandardActivation.values()) {
          Activations.assertSameInterleaved(subject, named(f), lanes);
        }
        Activations.assertSameInterleaved(subject, new Activations.Halves(), lanes);
      }
    }
  }

  /** A component that says which of the standard activations it is. */
  private static Activation named(StandardActivation f) {
    return new Activations.Named(f);
  }

  @Test
  void numbersThatAreNotFiniteAreFoundWhereverTheyAre() {
    for (Kernels subject : all()) {
      assumeTrue(subject.supported(), subject + " does not run here");
      float[] numbers = Interleaved.random(70, 1);
      for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
        for (int i = 0; i < numbers.length; i++) {
          float good = numbers[i];
          numbers[i] = bad;
          assertEquals(i < 3 || i >= 66, subject.finite(numbers, 3, 66), subject + " at " + i);
          numbers[i] = good;
        }
      }
      numbers[40] = Float.MAX_VALUE;
      assertTrue(subject.finite(numbers, 0, 70), subject + " of finite numbers");
    }
  }

  @Test
  void allocatesNothing() {
    for (Kernels subject : all()) {
      assumeTrue(subject.supported(), subject + " does not run here");
      Matrix x = random(8, 16, 0, 8);
      Matrix w = random(16, 12, 0, 9);
      Matrix bias = random(1, 12, 0, 10);
      Matrix z = empty(8, 12, 0);
      Matrix dw = empty(16, 12, 0);
      Matrix db = empty(1, 12, 0);
      Matrix dx = empty(8, 16, 0);
      List<Kernels.Computation> products =
          List.of(
              subject.forward(x, w, bias, z),
              subject.weightGradient(x, z, dw, db),
              subject.inputGradient(z, w, dx));
      Allocation.assertNone(
          subject.toString(),
          () -> {
            for (int i = 0; i < 3; i++) {
              products.get(i).compute();
            }
          });
    }
  }
}
