package io.cultivar.testkit;

import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.NetworkDrawing.Layer;
import io.cultivar.api.picture.ScatterPlot;
import io.cultivar.api.picture.WorstCases;
import io.cultivar.api.report.Estimate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What an account says besides its trials. */
final class SampleFindings {
  private static final Instant LATER = Instant.parse("2026-03-01T09:32:00Z");

  private SampleFindings() {}

  /** Adds something of everything that can be found. */
  static FakeAccount.Builder add(FakeAccount.Builder account) {
    account
        .answer(
            "tanh with rate 0.118, units 54 and momentum 0.86 is best: validation.accuracy 0.981 ± 0.004.")
        .answer("The next three are ties: they cannot be told from it with 3 repeats.")
        .answer("The rate matters most: it explains about 62 % of what differs.")
        .standing(FakeStanding.best(74, 3, new Estimate(0.9812, 0.9774, 0.985)))
        .standing(compared(71, 0.9805, 0.0007, 0.71))
        .standing(compared(69, 0.9794, 0.0018, 0.38))
        .standing(compared(76, 0.9789, 0.0023, 0.3))
        .standing(compared(66, 0.9701, 0.0111, 0.004))
        .remark(
            "The best rate is near the upper end of its range: a wider range may hold better ones.")
        .remark("Each trial was repeated 3 times; differences below 0.006 cannot be seen.")
        .importance("fanova", shares(0.62, 0.14, 0.09, 0.02, 0.13))
        .importance("permutation", shares(0.55, 0.2, 0.12, 0.01, 0.1))
        .note(new FakeNote(LATER, "resumed", "after 40 trials"))
        .note(new FakeNote(LATER, "note", "the second machine joined"))
        .command("cultivar run experiments/digits.yaml --seed 42")
        .command("cultivar best digits > winner.yaml");
    return pictures(account);
  }

  private static FakeStanding compared(int trial, double mean, double behind, double p) {
    return FakeStanding.compared(
        trial,
        3,
        new Estimate(mean, mean - 0.0042, mean + 0.0042),
        new Estimate(behind, behind - 0.004, behind + 0.004),
        p);
  }

  private static Map<String, Double> shares(double... all) {
    List<String> names = List.of("rate", "units", "act", "slope", "momentum");
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i++) {
      shares.put(names.get(i), all[i]);
    }
    return shares;
  }

  private static FakeAccount.Builder pictures(FakeAccount.Builder account) {
    SplittableRandom random = new SplittableRandom(2);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double predicted = 10 * random.nextDouble();
      x.add(predicted);
      y.add((random.nextDouble() - 0.5) * (0.4 + 0.1 * predicted));
    }
    return account
        .picture(
            new ConfusionMatrix(
                "Confusion of the validation set",
                List.of("zero", "one", "two", "three"),
                List.of(
                    List.of(44, 0, 1, 0),
                    List.of(0, 46, 2, 0),
                    List.of(0, 1, 41, 3),
                    List.of(0, 0, 2, 40))))
        .picture(
            new WorstCases(
                "Worst cases",
                List.of("row", "true class", "predicted", "probability"),
                List.of(
                    List.of("812", "three", "two", "0.97"), List.of("37", "two", "three", "0.91"))))
        .picture(new ScatterPlot("Residuals", "predicted", "true − predicted", x, y))
        .picture(histogram("Weights of layer 1", random))
        .picture(histogram("Weights of layer 2", random))
        .picture(
            new NetworkDrawing(
                "The network",
                List.of(
                    new Layer("inputs", 4, List.of()),
                    new Layer("dense, tanh", 6, weights(24, random)),
                    new Layer("dense, softmax", 3, weights(18, random)))));
  }

  private static Histogram histogram(String title, SplittableRandom random) {
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double from = (i - 11.5) / 5;
      counts.add((int) (200 * StrictMath.exp(-from * from) + random.nextInt(12)));
    }
    return new Histogram(title, -1.2, 1.2, counts);
  }

  private static List<Double> weights(int count, SplittableRandom random) {
    return random.doubles(count, -2, 2).boxed().toList();
  }

  /** Says texts wherever a text can be said. */
  static FakeAccount.Builder addHostile(
      FakeAccount.Builder account, String one, String other, String odd) {
    return account
        .answer(one)
        .answer(odd)
        .remark(other)
        .note(new FakeNote(LATER, other, one))
        .command(other)
        .importance(one, Map.of("__proto__", 0.4, one, 0.6))
        .standing(FakeStanding.best(0, 1, new Estimate(Double.NaN, 0, Double.POSITIVE_INFINITY)))
        .picture(
            new ConfusionMatrix(one, List.of(other, odd), List.of(List.of(1, 2), List.of(3, 4))))
        .picture(new WorstCases(other, List.of(one, odd), List.of(List.of(other, odd))))
        .picture(new ScatterPlot(odd, one, other, List.of(Double.NaN, 1.0), List.of(2.0, 1e300)))
        .picture(new NetworkDrawing(one + odd, List.of(new Layer(other, 2, List.of()))));
  }
}
