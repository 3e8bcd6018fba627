package io.cultivar.testkit;

import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import java.util.Optional;
import java.util.OptionalDouble;

/** A standing that is whatever a test says. */
public record FakeStanding(
    int trial,
    int measured,
    Estimate mean,
    Optional<Estimate> behind,
    OptionalDouble p,
    Verdict verdict)
    implements Standing {
  /** The best trial. */
  public static FakeStanding best(int trial, int measured, Estimate mean) {
    return new FakeStanding(
        trial, measured, mean, Optional.empty(), OptionalDouble.empty(), Verdict.BEST);
  }

  /** A trial that was compared with the best: worse where chance alone is unlikely, else a tie. */
  public static FakeStanding compared(
      int trial, int measured, Estimate mean, Estimate behind, double p) {
    Verdict verdict = p < 0.05 ? Verdict.WORSE : Verdict.TIE;
    return new FakeStanding(
        trial, measured, mean, Optional.of(behind), OptionalDouble.of(p), verdict);
  }
}
