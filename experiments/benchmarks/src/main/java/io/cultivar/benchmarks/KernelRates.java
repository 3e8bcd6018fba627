package io.cultivar.benchmarks;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.ServiceLoader;
import java.util.SplittableRandom;

/** The rates of Cultivar's kernels; the argument is the name of their class. */
public final class KernelRates {
  private KernelRates() {}

  /** Measures all forms and shapes. */
  public static void main(String[] arguments) {
    Kernels kernels =
        ServiceLoader.load(Kernels.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.getClass().getSimpleName().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    for (int form = 0; form < Products.FORMS.size(); form++) {
      for (int[] shape : Products.shapes()) {
        Kernels.Computation product = product(kernels, form, shape);
        Products.measure(arguments[0], Products.FORMS.get(form), shape, product::compute);
      }
    }
  }

  private static Kernels.Computation product(Kernels kernels, int form, int[] shape) {
    int rows = shape[0];
    int columns = shape[1];
    int depth = shape[2];
    Matrix result = matrix(rows, columns);
    return switch (form) {
      case 0 ->
          kernels.forward(matrix(rows, depth), matrix(depth, columns), matrix(1, columns), result);
      case 1 ->
          kernels.weightGradient(
              matrix(depth, rows), matrix(depth, columns), result, matrix(1, columns));
      default -> kernels.inputGradient(matrix(rows, depth), matrix(columns, depth), result);
    };
  }

  /** Random numbers, with room behind. */
  static Matrix matrix(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[rows * columns + Kernels.ROOM];
    for (int i = 0; i < rows * columns; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return Matrix.of(values, rows, columns);
  }
}
