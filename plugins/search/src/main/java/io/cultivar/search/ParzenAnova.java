package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Importance;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How differently the values of the best trials are spread from those of all: what decides whether
 * a trial is among the best (PED-ANOVA: Watanabe, Bansal and Hutter, 2023). Densities are those of
 * Parzen (1962) on a grid, with one uniform observation added; the difference is Pearson's. Shares
 * sum to 1. A parameter that is not always active counts as often as it is.
 */
@Component(name = "ped-anova", summary = "what decides whether a trial is among the best")
public record ParzenAnova(
    @Option("the share of trials that are the best, above 0, below 1") double best)
    implements Importance {
  private static final int FEWEST = 10;
  private static final int CELLS = 50;

  /** A tenth. */
  public ParzenAnova() {
    this(0.1);
  }

  /** Checks the share. */
  public ParzenAnova {
    if (!(best > 0 && best < 1)) {
      throw new IllegalArgumentException("best must be above 0 and below 1, was " + best);
    }
  }

  @Override
  public Map<String, Double> of(Study study, RandomGenerator random) {
    Observations seen = Observations.of(study);
    if (seen.count() < FEWEST || Arrays.stream(seen.losses()).distinct().count() < 2) {
      return Map.of();
    }
    int count = Math.max(2, (int) Math.ceil(best * seen.count()));
    int[] top = Arrays.copyOf(seen.ranked(), count);
    Map<String, Double> differences = new LinkedHashMap<>();
    for (Parameter parameter : study.space().parameters()) {
      differences.put(parameter.name(), difference(parameter, seen, top));
    }
    double sum = differences.values().stream().mapToDouble(each -> each).sum();
    if (!(sum > 0)) {
      return Map.of();
    }
    differences.replaceAll((name, difference) -> difference / sum);
    return differences;
  }

  /** Pearson's divergence of the best from all, times how often the parameter is active. */
  private static double difference(Parameter parameter, Observations seen, int[] top) {
    double[] all = units(parameter, seen, seen.ranked());
    double[] those = units(parameter, seen, top);
    if (those.length == 0) {
      return 0;
    }
    double[] whole = density(parameter, all);
    double[] good = density(parameter, those);
    double sum = 0;
    for (int i = 0; i < whole.length; i++) {
      double off = good[i] / whole[i] - 1;
      sum += whole[i] * off * off;
    }
    return sum * all.length / seen.count();
  }

  private static double[] units(Parameter parameter, Observations seen, int[] places) {
    List<Double> units = new ArrayList<>();
    for (int place : places) {
      Value value = seen.points().get(place).find(parameter.name()).orElse(null);
      if (value != null) {
        units.add(parameter.unit(value));
      }
    }
    return units.stream().mapToDouble(unit -> unit).toArray();
  }

  /** The probabilities of variants, or of the cells of a range. */
  private static double[] density(Parameter parameter, double[] units) {
    boolean choice = parameter instanceof ChoiceParameter;
    int cells = choice ? ((ChoiceParameter) parameter).labels().size() : CELLS;
    double[] density = new double[cells];
    Arrays.fill(density, 1.0 / cells);
    double width = choice ? 0 : width(units);
    for (double unit : units) {
      if (choice) {
        density[(int) (unit * cells)]++;
      } else {
        addKernel(density, unit, width);
      }
    }
    return Arrays.stream(density).map(each -> each / (units.length + 1)).toArray();
  }

  /** Scott's rule (1992), but not narrower than a cell. */
  private static double width(double[] units) {
    double mean = Arrays.stream(units).average().orElse(0.5);
    double squares = Arrays.stream(units).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / units.length);
    return Math.max(1.0 / CELLS, 1.059 * deviation * StrictMath.pow(units.length, -0.2));
  }

  private static void addKernel(double[] density, double unit, double width) {
    double[] kernel = new double[density.length];
    for (int i = 0; i < kernel.length; i++) {
      double off = ((i + 0.5) / kernel.length - unit) / width;
      kernel[i] = StrictMath.exp(-off * off / 2);
    }
    double sum = Arrays.stream(kernel).sum();
    for (int i = 0; i < kernel.length; i++) {
      density[i] += kernel[i] / sum;
    }
  }
}
