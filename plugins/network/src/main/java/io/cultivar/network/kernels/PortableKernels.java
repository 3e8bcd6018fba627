package io.cultivar.network.kernels;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.Arrays;

/**
 * Matrix products in plain Java. The inner loops run over neighbouring results, so that each keeps
 * its own chain while the JIT compiler may compute several at once.
 */
@Component(name = "portable", summary = "plain Java, on every machine")
public record PortableKernels() implements Kernels {
  @Override
  public Product forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return () -> computeForward(x, w, bias, z);
  }

  @Override
  public Product weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return () -> computeWeightGradient(x, dz, dw, db);
  }

  @Override
  public Product inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return () -> computeInputGradient(dz, w, dx);
  }

  private static void computeForward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    int in = x.columns();
    int out = z.columns();
    for (int i = 0; i < z.rows(); i++) {
      int to = z.offset() + i * out;
      System.arraycopy(bias.values(), bias.offset(), z.values(), to, out);
      addCombination(x.values(), x.offset() + i * in, 1, in, w, z.values(), to);
    }
  }

  private static void computeWeightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    int in = x.columns();
    int out = dz.columns();
    for (int k = 0; k < in; k++) {
      int to = dw.offset() + k * out;
      Arrays.fill(dw.values(), to, to + out, 0);
      addCombination(x.values(), x.offset() + k, in, x.rows(), dz, dw.values(), to);
    }
    sumRows(dz, db);
  }

  private static void computeInputGradient(Matrix dz, Matrix w, Matrix dx) {
    int in = dx.columns();
    int out = dz.columns();
    for (int i = 0; i < dz.rows(); i++) {
      int from = dz.offset() + i * out;
      int to = dx.offset() + i * in;
      for (int k = 0; k < in; k++) {
        dx.values()[to + k] = dot(dz.values(), from, w.values(), w.offset() + k * out, out);
      }
    }
  }

  /**
   * Adds the rows of a matrix, each times its factor, four at a time but each sum in their order.
   *
   * @param factors the factor of row k is at {@code first + k * stride}
   * @param count how many rows there are
   */
  private static void addCombination(
      float[] factors, int first, int stride, int count, Matrix rows, float[] sum, int to) {
    float[] values = rows.values();
    int width = rows.columns();
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      int at = first + k * stride;
      float a = factors[at];
      float b = factors[at + stride];
      float c = factors[at + 2 * stride];
      float d = factors[at + 3 * stride];
      int r = rows.offset() + k * width;
      for (int j = 0; j < width; j++) {
        float s = Math.fma(a, values[r + j], sum[to + j]);
        s = Math.fma(b, values[r + width + j], s);
        s = Math.fma(c, values[r + 2 * width + j], s);
        sum[to + j] = Math.fma(d, values[r + 3 * width + j], s);
      }
    }
    for (; k < count; k++) {
      float a = factors[first + k * stride];
      int r = rows.offset() + k * width;
      for (int j = 0; j < width; j++) {
        sum[to + j] = Math.fma(a, values[r + j], sum[to + j]);
      }
    }
  }

  private static void sumRows(Matrix rows, Matrix sum) {
    int width = rows.columns();
    Arrays.fill(sum.values(), sum.offset(), sum.offset() + width, 0);
    for (int i = 0; i < rows.rows(); i++) {
      int from = rows.offset() + i * width;
      for (int j = 0; j < width; j++) {
        sum.values()[sum.offset() + j] += rows.values()[from + j];
      }
    }
  }

  private static float dot(float[] a, int fromA, float[] b, int fromB, int count) {
    float sum = 0;
    for (int j = 0; j < count; j++) {
      sum = Math.fma(a[fromA + j], b[fromB + j], sum);
    }
    return sum;
  }
}
