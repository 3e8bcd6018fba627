package io.cultivar.network.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Matrix;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with single chains of fma, bit for bit. */
class PortableKernelsTest {
  private final PortableKernels kernels = new PortableKernels();
  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,3,5", "4,4,4", "7,9,1", "5,17,13", "33,31,10"})
  void forwardIsAChainFromTheBias(int rows, int in, int out) {
    Matrix x = filled(rows, in);
    Matrix w = filled(in, out);
    Matrix bias = filled(1, out);
    Matrix z = filled(rows, out);
    float[] expected = z.values().clone();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < out; j++) {
        float sum = at(bias, 0, j);
        for (int k = 0; k < in; k++) {
          sum = Math.fma(at(x, i, k), at(w, k, j), sum);
        }
        expected[z.offset() + i * out + j] = sum;
      }
    }
    kernels.forward(x, w, bias, z).compute();
    assertThat(z.values()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,3,5", "4,4,4", "7,9,1", "5,17,13", "33,31,10"})
  void weightGradientIsAChainOverRows(int rows, int in, int out) {
    Matrix x = filled(rows, in);
    Matrix dz = filled(rows, out);
    Matrix dw = filled(in, out);
    Matrix db = filled(1, out);
    float[] weights = dw.values().clone();
    float[] biases = db.values().clone();
    for (int j = 0; j < out; j++) {
      for (int k = 0; k < in; k++) {
        float sum = 0;
        for (int i = 0; i < rows; i++) {
          sum = Math.fma(at(x, i, k), at(dz, i, j), sum);
        }
        weights[dw.offset() + k * out + j] = sum;
      }
      float sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += at(dz, i, j);
      }
      biases[db.offset() + j] = sum;
    }
    kernels.weightGradient(x, dz, dw, db).compute();
    assertThat(dw.values()).isEqualTo(weights);
    assertThat(db.values()).isEqualTo(biases);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,3,5", "4,4,4", "7,9,1", "5,17,13", "33,31,10"})
  void inputGradientIsAChainOverUnits(int rows, int in, int out) {
    Matrix dz = filled(rows, out);
    Matrix w = filled(in, out);
    Matrix dx = filled(rows, in);
    float[] expected = dx.values().clone();
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < in; k++) {
        float sum = 0;
        for (int j = 0; j < out; j++) {
          sum = Math.fma(at(dz, i, j), at(w, k, j), sum);
        }
        expected[dx.offset() + i * in + k] = sum;
      }
    }
    kernels.inputGradient(dz, w, dx).compute();
    assertThat(dx.values()).isEqualTo(expected);
  }

  /** Random numbers in the midst of an array whose rest must stay as it is. */
  private Matrix filled(int rows, int columns) {
    float[] values = new float[rows * columns + 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return new Matrix(values, 3, rows, columns);
  }

  private static float at(Matrix matrix, int row, int column) {
    return matrix.values()[matrix.offset() + row * matrix.columns() + column];
  }
}
