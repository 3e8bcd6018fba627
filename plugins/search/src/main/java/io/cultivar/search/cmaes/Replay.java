package io.cultivar.search.cmaes;

import io.cultivar.api.space.Parameter;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.sequence.Primes;
import io.cultivar.search.sequence.RadicalInverse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The state of the strategy after the trials that are known, found by going through them once more:
 * so many in a row are a generation. Where the strategy has converged it starts again elsewhere
 * with generations twice as large (Auger and Hansen, "A restart CMA evolution strategy with
 * increasing population size", 2005).
 */
public final class Replay {
  /** Narrower than this, as a part of the range, nothing is left to find. */
  private static final double CONVERGED = 1e-10;

  /** As far from the best of another study, as a part of the range, the best of this one may be. */
  private static final double NEAR = 0.1;

  /** What draws leave to choices, Hamano et al., "CatCMA" (2024). */
  private static final double KEPT = 0.73;

  /** A trial that has ended. */
  public record Outcome(double[] point, double loss) {}

  private final Encoding encoding;
  private final int[] numbers;
  private final double startStep;
  private final Variants[] variants;
  private final List<Outcome> generation = new ArrayList<>();
  private int size;
  private int restarts;
  private Rates rates;
  private Margin margin;
  private Gaussian gaussian;

  /**
   * The state before any trial.
   *
   * @param size of a generation, at least 4
   * @param startStep the standard deviation in the beginning, as a part of each range
   */
  public Replay(Encoding encoding, int size, double startStep) {
    this.encoding = encoding;
    this.size = size;
    this.startStep = startStep;
    this.numbers =
        IntStream.range(0, encoding.width()).filter(i -> !encoding.isChoice(i)).toArray();
    this.variants = new Variants[encoding.width()];
    start();
  }

  /** The first time in the middle of all ranges, then at points spread evenly. */
  private void start() {
    int[] bases = Primes.first(numbers.length);
    double[] mean = new double[numbers.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = restarts == 0 ? 0.5 : RadicalInverse.inBase(bases[k], restarts);
    }
    gaussian = new Gaussian(mean, startStep);
    int dimension = Math.max(1, numbers.length);
    rates = Rates.of(dimension, size);
    margin = new Margin(1.0 / (dimension * (double) size));
    int choices = encoding.width() - numbers.length;
    for (int axis = 0; axis < variants.length; axis++) {
      if (encoding.isChoice(axis)) {
        int count = Math.toIntExact(encoding.parameters().get(axis).size().orElseThrow());
        variants[axis] = new Variants(count, 1 - StrictMath.pow(KEPT, 1.0 / choices));
      }
    }
  }

  /**
   * Begins where the best trials of another study are, as wide as these are apart (after Nomura et
   * al., "Warm starting CMA-ES for hyperparameter optimization", 2021).
   *
   * @param best their coordinates, the best first; not empty
   */
  public void startFrom(List<double[]> best) {
    double[] mean = new double[numbers.length];
    double variance = 0;
    for (int k = 0; k < mean.length; k++) {
      int axis = numbers[k];
      double[] active =
          best.stream().mapToDouble(point -> point[axis]).filter(x -> !Double.isNaN(x)).toArray();
      double middle = Arrays.stream(active).average().orElse(0.5);
      mean[k] = middle;
      variance += Arrays.stream(active).map(x -> (x - middle) * (x - middle)).average().orElse(0);
    }
    double step = Math.sqrt(variance / Math.max(1, mean.length) + NEAR * NEAR);
    gaussian = new Gaussian(mean, Math.min(startStep, step));
    for (int axis = 0; axis < variants.length; axis++) {
      if (variants[axis] != null) {
        double[] alike = new double[best.size()];
        Arrays.fill(alike, 1.0 / best.size());
        variants[axis].update(chosen(axis, best), alike, best.size());
      }
    }
  }

  /** Learns from the next trial; what is learned shows when its generation is full. */
  public void add(Outcome outcome) {
    generation.add(outcome);
    if (generation.size() == size) {
      update();
      generation.clear();
    }
  }

  private void update() {
    generation.sort(Comparator.comparingDouble(Outcome::loss));
    if (generation.get(0).loss() == generation.get(size - 1).loss()) {
      // All alike: there is no order to learn from.
      return;
    }
    for (int axis = 0; axis < variants.length; axis++) {
      if (variants[axis] != null) {
        List<double[]> points = generation.stream().map(Outcome::point).toList();
        variants[axis].update(chosen(axis, points), rates.weights(), rates.effective());
      }
    }
    if (numbers.length == 0) {
      return;
    }
    double[][] points = new double[size][numbers.length];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < numbers.length; k++) {
        points[i][k] = generation.get(i).point()[numbers[k]];
      }
    }
    gaussian.update(points, rates);
    for (int k = 0; k < numbers.length; k++) {
      Parameter parameter = encoding.parameters().get(numbers[k]);
      gaussian.widen(k, margin.deviation(parameter, gaussian.mean(k)));
    }
    gaussian.settle();
    if (gaussian.exhausted(CONVERGED)) {
      restarts++;
      size *= 2;
      start();
    }
  }

  private int[] chosen(int axis, List<double[]> points) {
    int[] chosen = new int[points.size()];
    int count = Math.toIntExact(encoding.parameters().get(axis).size().orElseThrow());
    for (int i = 0; i < chosen.length; i++) {
      double coordinate = points.get(i)[axis];
      chosen[i] = Double.isNaN(coordinate) ? -1 : (int) (coordinate * count);
    }
    return chosen;
  }

  /** Draws a coordinate for every parameter, active or not. */
  public double[] draw(RandomGenerator random) {
    double[] point = new double[encoding.width()];
    double[] drawn = gaussian.draw(random);
    for (int k = 0; k < numbers.length; k++) {
      point[numbers[k]] = drawn[k];
    }
    for (int axis = 0; axis < variants.length; axis++) {
      if (variants[axis] != null) {
        double count = encoding.parameters().get(axis).size().orElseThrow();
        point[axis] = (variants[axis].draw(random) + 0.5) / count;
      }
    }
    return point;
  }
}
