package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * An orthogonal matrix times a gain (Saxe, McClelland and Ganguli, 2013, arXiv:1312.6120): the
 * columns of a layer's weights are orthogonal vectors of length gain, or the rows, whichever are
 * fewer. Biases are taken for a matrix of one row.
 *
 * <p>The matrix is the Q of the QR decomposition of normally distributed numbers whose R has a
 * positive diagonal, so that all orthogonal matrices are equally likely (Mezzadri, 2007,
 * arXiv:math-ph/0609050). Allocates a copy of the weights in double precision.
 *
 * @param gain the length of the vectors, above 0
 */
@Component(name = "orthogonal", summary = "orthogonal vectors of length gain")
public record Orthogonal(@Option("length of the vectors, above 0") double gain)
    implements Initializer {
  /** A gain of 1. */
  public Orthogonal() {
    this(1);
  }

  /** Checks the option. */
  public Orthogonal {
    if (!(gain > 0 && gain < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("gain must be > 0 and finite, was " + gain);
    }
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    int out = fan.out();
    int in = weights.length / out;
    boolean columns = in >= out;
    double[][] vectors = new double[Math.min(in, out)][Math.max(in, out)];
    for (int v = 0; v < vectors.length; v++) {
      drawOrthogonal(vectors, v, random);
      for (int k = 0; k < vectors[v].length; k++) {
        weights[columns ? k * out + v : v * out + k] = (float) (gain * vectors[v][k]);
      }
    }
  }

  /** Draws a vector and makes it orthogonal to those before it, twice against rounding. */
  private static void drawOrthogonal(double[][] vectors, int index, RandomGenerator random) {
    double[] vector = vectors[index];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = Draws.gaussian(random);
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int before = 0; before < index; before++) {
        add(vector, -dot(vector, vectors[before]), vectors[before]);
      }
    }
    double length = Math.sqrt(dot(vector, vector));
    for (int k = 0; k < vector.length; k++) {
      vector[k] /= length;
    }
  }

  private static void add(double[] to, double factor, double[] vector) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * vector[k];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
