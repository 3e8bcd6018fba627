package io.cultivar.search.evolution;

import io.cultivar.search.points.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How differential evolution makes a child, "current-to-pbest/1/bin" (Zhang and Sanderson, "JADE:
 * adaptive differential evolution with optional external archive", 2009): a step from its target
 * towards one of the best, and along the difference of two others, taken in most parameters.
 *
 * <p>Of variants there is no difference: where the two others differ, the variant of one of them
 * comes with the probability by which numbers would move. A difference with a trial in which the
 * parameter is not active is none.
 */
public final class Recombination {
  /** The part of the living that counts as the best. */
  private static final double BEST = 0.2;

  /** A variant that nobody living has can come back this often. */
  private static final double ANY_VARIANT = 0.05;

  private final Encoding encoding;
  private final double weight;
  private final double crossover;

  /**
   * How children are made.
   *
   * @param weight the mean factor of differences; each parameter of a child has its own, between
   *     half and one and a half of it (jitter; Price, Storn and Lampinen, "Differential Evolution",
   *     2005), since a small population would soon lie in a plane and never leave it
   * @param crossover how likely a parameter takes part
   */
  public Recombination(Encoding encoding, double weight, double crossover) {
    this.encoding = encoding;
    this.weight = weight;
    this.crossover = crossover;
  }

  /** Coordinates of those that a child comes from. */
  private record Parents(double[] target, double[] good, double[] from, double[] to) {}

  /**
   * The coordinates of a child, all of them numbers.
   *
   * @param place the child's place in the population
   * @param living at least three
   */
  public double[] child(int place, Survivors living, RandomGenerator random) {
    Parents parents = parents(place, living, random);
    double[] child = parents.target().clone();
    int sure = random.nextInt(Math.max(1, child.length));
    for (int i = 0; i < child.length; i++) {
      if (i == sure || Double.isNaN(child[i]) || random.nextDouble() < crossover) {
        double factor = weight * (0.5 + random.nextDouble());
        child[i] =
            encoding.isChoice(i)
                ? variant(i, parents, factor, random)
                : number(i, parents, factor, random);
      }
    }
    return child;
  }

  private Parents parents(int place, Survivors living, RandomGenerator random) {
    List<double[]> ranked = new ArrayList<>();
    living.ranked().forEach(member -> ranked.add(encoding.encode(member.values())));
    int best = Math.max(1, (int) Math.round(BEST * ranked.size()));
    double[] good = ranked.get(random.nextInt(best));
    double[] target = ranked.remove(living.rankAt(place).orElse(random.nextInt(ranked.size())));
    double[] to = ranked.remove(random.nextInt(ranked.size()));
    double[] from = ranked.get(random.nextInt(ranked.size()));
    return new Parents(target, good, from, to);
  }

  private static double number(int i, Parents parents, double factor, RandomGenerator random) {
    double start = start(i, parents, random);
    double place =
        start
            + factor * difference(parents.good()[i], start)
            + factor * difference(parents.to()[i], parents.from()[i]);
    // A step beyond an end stops somewhere on the way there.
    if (place < 0) {
      return start * random.nextDouble();
    }
    return place > 1 ? 1 - (1 - start) * random.nextDouble() : place;
  }

  private static double difference(double to, double from) {
    return Double.isNaN(to) || Double.isNaN(from) ? 0 : to - from;
  }

  private static double variant(int i, Parents parents, double factor, RandomGenerator random) {
    if (random.nextDouble() < ANY_VARIANT) {
      return random.nextDouble();
    }
    double variant = start(i, parents, random);
    if (difference(parents.good()[i], variant) != 0 && random.nextDouble() < factor) {
      variant = parents.good()[i];
    }
    if (difference(parents.to()[i], parents.from()[i]) != 0 && random.nextDouble() < factor) {
      variant = parents.to()[i];
    }
    return variant;
  }

  /** Where the target is, else where one of the others is for which the parameter is active. */
  private static double start(int i, Parents parents, RandomGenerator random) {
    for (double[] point : List.of(parents.target(), parents.good(), parents.to(), parents.from())) {
      if (!Double.isNaN(point[i])) {
        return point[i];
      }
    }
    return random.nextDouble();
  }
}
