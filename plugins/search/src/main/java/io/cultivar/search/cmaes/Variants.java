package io.cultivar.search.cmaes;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How likely the variants of one choice are: moved towards those of the better trials (Baluja,
 * "Population-based incremental learning", 1994), none ever below a margin (Hamano et al.,
 * "CatCMA", 2024). Belongs to one replay of a study.
 */
final class Variants {
  private final double[] probabilities;
  private final double least;

  /**
   * Equally likely variants.
   *
   * @param margin of all variants but the likeliest together at the least
   */
  Variants(int count, double margin) {
    this.probabilities = new double[count];
    Arrays.fill(probabilities, 1.0 / count);
    this.least = count == 1 ? 1 : Math.min(margin, 1 - 1.0 / count) / (count - 1);
  }

  double probability(int variant) {
    return probabilities[variant];
  }

  int draw(RandomGenerator random) {
    double place = random.nextDouble();
    int drawn = 0;
    while (drawn < probabilities.length - 1 && place >= probabilities[drawn]) {
      place -= probabilities[drawn];
      drawn++;
    }
    return drawn;
  }

  /**
   * Learns from a generation, as if each variant had been seen once before.
   *
   * @param chosen the variants of the trials, the best first; −1 where the choice was not active
   * @param weights by rank; only the positive ones count
   * @param effective how many trials those weights are worth
   */
  void update(int[] chosen, double[] weights, double effective) {
    double rate = effective / (effective + probabilities.length);
    double active = 0;
    double[] towards = new double[probabilities.length];
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0 && weights[i] > 0) {
        towards[chosen[i]] += weights[i];
        active += weights[i];
      }
    }
    for (int v = 0; v < towards.length; v++) {
      probabilities[v] += rate * (towards[v] - active * probabilities[v]);
    }
    keepMargin();
  }

  /** Lifts what is below the least, and takes it from the rest in proportion to what they have. */
  private void keepMargin() {
    double lifted = 0;
    double above = 0;
    for (double probability : probabilities) {
      lifted += Math.max(0, least - probability);
      above += Math.max(0, probability - least);
    }
    for (int v = 0; v < probabilities.length; v++) {
      double excess = Math.max(0, probabilities[v] - least);
      probabilities[v] = least + (above > 0 ? excess * (1 - lifted / above) : 0);
    }
  }
}
