package io.cultivar.network.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crew computes is what one thread computes, bit for bit. */
final class SharedKernelsTest {
  private static final Kernels ALONE = new PortableKernels();

  @ParameterizedTest
  @CsvSource({
    "1, 64, 256, 256", // shared by columns
    "2, 64, 256, 256",
    "3, 64, 256, 256", // by rows: no whole tiles for three
    "2, 300, 1000, 10", // too narrow for either
    "2, 1, 2000, 2048", // one row
    "2, 512, 17, 1000",
    "2, 4, 5, 3" // too small
  })
  void giveTheSameBits(int threads, int rows, int in, int out) {
    List<float[]> expected = computed(ALONE, rows, in, out);
    try (Crew crew = new Crew(threads)) {
      assertThat(SharedKernels.of(ALONE, crew) == ALONE).isEqualTo(threads == 1);
      List<float[]> shared = computed(SharedKernels.of(ALONE, crew), rows, in, out);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(shared.get(i)).as("result %s", i).isEqualTo(expected.get(i));
      }
    }
  }

  /** All computations of a dense layer, twice, so that what they leave behind would be seen. */
  private static List<float[]> computed(Kernels kernels, int rows, int in, int out) {
    Matrix x = random(rows, in, 1);
    Matrix w = random(in, out, 2);
    Matrix bias = random(1, out, 3);
    Matrix dz = random(rows, out, 4);
    Matrix z = random(rows, out, 5);
    Matrix dw = random(in, out, 6);
    Matrix db = random(1, out, 7);
    Matrix dx = random(rows, in, 8);
    float[] y = new float[z.values().length];
    float[] p = new float[z.values().length];
    float[] dy = dz.values().clone();
    Block all = new Block(0, rows, out);
    Activation tanh = new Tanh();
    List<Kernels.Computation> computations =
        List.of(
            kernels.forward(x, w, bias, z),
            kernels.weightGradient(x, dz, dw, db),
            kernels.inputGradient(dz, w, dx),
            kernels.activation(tanh, z.values(), y, all),
            kernels.activation(new Softmax(), z.values(), p, all),
            kernels.activationGradient(tanh, z.values(), y, dy, all));
    for (int i = 0; i < 2; i++) {
      computations.forEach(Kernels.Computation::compute);
    }
    return new ArrayList<>(List.of(z.values(), dw.values(), db.values(), dx.values(), y, p, dy));
  }

  private static Matrix random(int rows, int columns, long seed) {
    float[] values = new float[rows * columns + Kernels.ROOM];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return Matrix.of(values, rows, columns);
  }
}
