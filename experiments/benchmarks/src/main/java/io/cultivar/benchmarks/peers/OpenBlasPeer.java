package io.cultivar.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import io.cultivar.benchmarks.Products;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;

/** The rates of OpenBLAS on native memory; OPENBLAS_NUM_THREADS says on how many threads. */
public final class OpenBlasPeer {
  private OpenBlasPeer() {}

  /** Measures all forms and shapes. */
  public static void main(String[] arguments) {
    for (int form = 0; form < Products.FORMS.size(); form++) {
      for (int[] shape : Products.shapes()) {
        Products.measure("OpenBLAS", Products.FORMS.get(form), shape, product(form, shape));
      }
    }
  }

  private static Runnable product(int form, int[] shape) {
    int m = shape[0];
    int n = shape[1];
    int k = shape[2];
    FloatPointer a = matrix(m * k);
    FloatPointer b = matrix(k * n);
    FloatPointer c = matrix(m * n);
    int turnA = form == 1 ? CblasTrans : CblasNoTrans;
    int turnB = form == 2 ? CblasTrans : CblasNoTrans;
    int stepA = form == 1 ? m : k;
    int stepB = form == 2 ? k : n;
    return () ->
        cblas_sgemm(CblasRowMajor, turnA, turnB, m, n, k, 1f, a, stepA, b, stepB, 0f, c, n);
  }

  private static FloatPointer matrix(int size) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return new FloatPointer(values);
  }
}
