package io.cultivar.runner.account;

import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.Standing.Verdict;
import io.cultivar.api.study.Direction;
import io.cultivar.runner.statistics.Holm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** How candidates stand against the best of them. */
public final class Standings {
  /** What counts as more than chance. */
  static final double ALPHA = 0.05;

  private final Direction direction;
  private final IntFunction<RandomGenerator> random;

  /**
   * Gets ready to compare.
   *
   * @param direction which values are better
   * @param random makes what the bootstrap draws from, for the candidate at a place
   */
  public Standings(Direction direction, IntFunction<RandomGenerator> random) {
    this.direction = direction;
    this.random = random;
  }

  private record Placed(
      int trial,
      int measured,
      Estimate mean,
      Optional<Estimate> behind,
      OptionalDouble p,
      Verdict verdict)
      implements Standing {}

  /** The candidates in the order of their means, the best first; of equals the earlier. */
  public List<Candidate> ranked(List<Candidate> candidates) {
    Comparator<Candidate> rising = Comparator.comparingDouble(Candidate::mean);
    return candidates.stream()
        .sorted(direction == Direction.MINIMIZE ? rising : rising.reversed())
        .toList();
  }

  /**
   * Compares all with the first; p-values are corrected for how many are compared (Holm).
   *
   * @param ranked candidates, the best first; all are compared
   * @param shown of how many of them the standing is wanted
   */
  public List<Standing> of(List<Candidate> ranked, int shown) {
    if (ranked.isEmpty()) {
      return List.of();
    }
    Candidate best = ranked.get(0);
    double[] corrected = corrected(ranked);
    List<Standing> standings = new ArrayList<>();
    standings.add(
        new Placed(
            best.trial(),
            best.count(),
            Comparison.mean(best, random.apply(0)),
            Optional.empty(),
            OptionalDouble.empty(),
            Verdict.BEST));
    for (int i = 1; i < Math.min(shown, ranked.size()); i++) {
      standings.add(standing(best, ranked.get(i), corrected[i - 1], i, corrected.length));
    }
    return standings;
  }

  private double[] corrected(List<Candidate> ranked) {
    double[] p = new double[ranked.size() - 1];
    for (int i = 0; i < p.length; i++) {
      p[i] = Comparison.p(ranked.get(0), ranked.get(i + 1), direction);
    }
    return Holm.adjusted(p);
  }

  private Standing standing(
      Candidate best, Candidate other, double corrected, int place, int compared) {
    Estimate mean = Comparison.mean(other, random.apply(2 * place));
    Comparison comparison = Comparison.of(best, other, direction, random.apply(2 * place + 1));
    if (comparison.pairs() < 2) {
      return new Placed(
          other.trial(),
          other.count(),
          mean,
          Optional.empty(),
          OptionalDouble.empty(),
          Verdict.UNKNOWN);
    }
    boolean same = Arrays.equals(best.measured(), other.measured());
    boolean tellable = same || comparison.leastP() * compared <= ALPHA;
    Verdict verdict = corrected <= ALPHA ? Verdict.WORSE : tellable ? Verdict.TIE : Verdict.UNKNOWN;
    return new Placed(
        other.trial(),
        other.count(),
        mean,
        Optional.of(comparison.behind()),
        OptionalDouble.of(corrected),
        verdict);
  }
}
