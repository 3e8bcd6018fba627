package io.cultivar.testkit;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;

/** Trials as a training of networks would give them: curves that rise, some of them cut off. */
final class SampleTraining {
  private static final int REPEATS = 3;
  private static final int STEPS = 30;

  private SampleTraining() {}

  /** What is varied: numbers on both scales, a choice, and a parameter that one variant has. */
  static SearchSpace space() {
    return SearchSpace.of(
        List.of(
            new RealParameter("rate", 1e-4, 1, Scale.LOG),
            new IntParameter("units", 4, 128, Scale.LOG),
            new ChoiceParameter(
                "act", List.of("relu", "tanh", "{type: leaky-relu, slope: $slope}")),
            new RealParameter(
                "slope",
                0,
                0.3,
                Scale.LINEAR,
                OptionalDouble.empty(),
                Set.of(new Branch("act", 2))),
            new RealParameter("momentum", 0, 0.99, Scale.LINEAR)));
  }

  /** A trial near a good place the more often the later it is; a few fail, many are pruned. */
  static Trial trial(int number, SearchSpace space, SplittableRandom random) {
    double nearness = Math.min(0.85, number / 60.0);
    Values values =
        space.choose(
            parameter -> {
              double free = random.nextDouble();
              return parameter.at(0.72 * nearness + free * (1 - nearness));
            });
    if (number == 78) {
      return FakeTrial.running(number, values);
    }
    if (values.real("rate") > 0.7 && number < 40) {
      return FakeTrial.failed(number, values, "diverged: train.loss is NaN after epoch 3");
    }
    double level = level(values);
    boolean poor = number > 10 && level < 0.88;
    List<Report> reports = new ArrayList<>();
    List<Measurement> last = new ArrayList<>();
    for (int repeat = 0; repeat < (poor ? 1 : REPEATS); repeat++) {
      double own = level + 0.008 * (random.nextDouble() - 0.5);
      int steps = poor ? 4 + random.nextInt(10) : STEPS;
      last.add(curve(reports, repeat, steps, own, values.real("units")));
    }
    Trial.State state = poor ? Trial.State.PRUNED : Trial.State.COMPLETE;
    return new FakeTrial(
        number,
        values,
        state,
        mean(last),
        poor ? List.of() : last,
        reports,
        Optional.empty(),
        number == 79);
  }

  private static double level(Values values) {
    double rate = StrictMath.log10(values.real("rate")) + 1;
    double momentum = values.real("momentum") - 0.8;
    double units = StrictMath.log(values.real("units") / 48);
    double level = 0.982 - 0.03 * rate * rate - 0.05 * momentum * momentum - 0.012 * units * units;
    // What is best for one depends on the other.
    level -= 0.04 * Math.abs(rate + momentum);
    return values.choice("act").equals("tanh") ? level : level - 0.012;
  }

  private static Measurement curve(
      List<Report> reports, int repeat, int steps, double level, double units) {
    Measurement now = Measurement.EMPTY;
    for (int step = 1; step <= steps; step++) {
      double gap = 0.75 * StrictMath.exp(-step / 4.0) + 0.004 * StrictMath.sin(step + level * 100);
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("validation.accuracy", Math.max(0, level - gap));
      metrics.put("validation.loss", 0.05 + 1.8 * (1 - level + Math.abs(gap)));
      reports.add(new Report(repeat, step, Measurement.of(metrics)));
      metrics.put("parameters", units * 75 + 10);
      now = Measurement.of(metrics);
    }
    return now;
  }

  private static Measurement mean(List<Measurement> repeats) {
    Map<String, Double> mean = new LinkedHashMap<>();
    for (String name : repeats.get(0).asMap().keySet()) {
      mean.put(name, repeats.stream().mapToDouble(r -> r.get(name)).average().orElseThrow());
    }
    return Measurement.of(mean);
  }
}
