package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;
import java.util.SplittableRandom;

/** Compares the activations that kernels compute with the activations themselves. */
final class Activations {
  private static final float[] EDGES = {
    0,
    -0f,
    1e-40f,
    -1e-40f,
    20,
    -20,
    88.5f,
    -88.5f,
    110,
    -110,
    1e30f,
    -1e30f,
    Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private Activations() {}

  /** A component that is one of the standard activations. */
  record Named(StandardActivation f) implements Activation {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      f.forward(z, y, at);
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      f.backward(z, y, dy, dz, at);
    }

    @Override
    public Optional<StandardActivation> standard() {
      return Optional.of(f);
    }
  }

  /** An activation of whole rows that no kernel knows: each number less half the first. */
  record Halves() implements Activation {
    @Override
    public void forward(float[] z, float[] y, Block at) {
      for (int i = at.offset(); i < at.end(); i++) {
        y[i] = z[i] - z[i - (i - at.offset()) % at.width()] / 2;
      }
    }

    @Override
    public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
      for (int i = at.end() - 1; i >= at.offset(); i--) {
        dz[i] = dy[i] * y[i - (i - at.offset()) % at.width()];
      }
    }
  }

  static void assertSame(Kernels kernels, Activation f, int rows, int width) {
    Block at = new Block(2, rows, width);
    float[] z = numbers(at.end() + Kernels.ROOM);
    float[] y = new float[z.length];
    float[] expected = new float[z.length];
    f.forward(z, expected, at);
    kernels.activation(f, z, y, at).compute();
    String what = kernels + " " + f + " " + at;
    assertArrayEquals(expected, y, what + " forward");
    float[] gradient = Interleaved.random(z.length, 5);
    float[] expectedGradient = gradient.clone();
    f.backward(z, y, expectedGradient, expectedGradient, at);
    kernels.activationGradient(f, z, y, gradient, at).compute();
    assertArrayEquals(expectedGradient, gradient, what + " gradient");
  }

  static void assertSameInterleaved(Kernels kernels, Activation f, int lanes) {
    Block all = new Block(0, 5, 3 * lanes);
    Block one = new Block(0, 5, 3);
    float[] z = numbers(all.end());
    float[] y = new float[all.end()];
    float[] gradient = Interleaved.random(all.end(), 6);
    float[] before = gradient.clone();
    Kernels many = kernels.interleaved(lanes);
    many.activation(f, z, y, all).compute();
    many.activationGradient(f, z, y, gradient, all).compute();
    for (int lane = 0; lane < lanes; lane++) {
      float[] oneZ = Interleaved.take(z, lanes, lane);
      float[] oneY = new float[one.end()];
      float[] oneGradient = Interleaved.take(before, lanes, lane);
      f.forward(oneZ, oneY, one);
      f.backward(oneZ, oneY, oneGradient, oneGradient, one);
      String what = kernels + " " + f + " lane " + lane;
      assertArrayEquals(oneY, Interleaved.take(y, lanes, lane), what + " forward");
      assertArrayEquals(oneGradient, Interleaved.take(gradient, lanes, lane), what + " gradient");
    }
  }

  /** Numbers of ordinary size and, for one in eight, of the edges. */
  private static float[] numbers(int length) {
    SplittableRandom random = new SplittableRandom(7);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] =
          random.nextInt(8) == 0
              ? EDGES[random.nextInt(EDGES.length)]
              : (float) random.nextDouble(-12, 12);
    }
    return numbers;
  }
}
