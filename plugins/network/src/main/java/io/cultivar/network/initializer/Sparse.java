package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Each unit is connected to a few random inputs only; its other weights start at 0 (Martens, 2010,
 * "Deep learning via Hessian-free optimization"). Biases are taken for the weights of one input, so
 * all are drawn.
 *
 * @param connections how many inputs of each unit, at least 1; all where there are fewer
 * @param std the standard deviation of their normally distributed weights, at least 0
 */
@Component(name = "sparse", summary = "few normally distributed weights per unit, the others 0")
public record Sparse(
    @Option("connected inputs of each unit, at least 1; all where there are fewer") int connections,
    @Option("standard deviation of the connected weights, at least 0") float std)
    implements Initializer {
  /** 15 connections of standard deviation 1, as in the paper. */
  public Sparse() {
    this(15, 1);
  }

  /** Checks the options. */
  public Sparse {
    if (connections < 1)
      throw new IllegalArgumentException("connections must be >= 1, was " + connections);
    Checks.finiteAndAtLeastZero("std", std);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    int out = fan.out();
    int[] inputs = new int[weights.length / out];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = i;
    }
    Arrays.fill(weights, 0);
    for (int unit = 0; unit < out; unit++) {
      for (int c = 0; c < Math.min(connections, inputs.length); c++) {
        moveRandomInputTo(c, inputs, random);
        weights[inputs[c] * out + unit] = (float) (std * Draws.gaussian(random));
      }
    }
  }

  /** One step of the shuffle of Fisher and Yates. */
  private static void moveRandomInputTo(int place, int[] inputs, RandomGenerator random) {
    int chosen = place + (int) (random.nextDouble() * (inputs.length - place));
    int input = inputs[chosen];
    inputs[chosen] = inputs[place];
    inputs[place] = input;
  }
}
