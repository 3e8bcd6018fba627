package io.cultivar.runner.account;

import static io.cultivar.runner.account.Candidates.candidate;
import static io.cultivar.runner.account.Candidates.folded;
import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.report.Standing;
import io.cultivar.api.report.Standing.Verdict;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How candidates stand, and what is said of it. */
class AnswerTest {
  private static Answer answer(Direction direction, Candidate... candidates) {
    Standings standings = new Standings(direction, SplittableRandom::new);
    List<Candidate> ranked = standings.ranked(List.of(candidates));
    return new Answer(
        new Goal(Candidates.METRIC, direction), ranked, standings.of(ranked, ranked.size()));
  }

  private static Answer answer(Candidate... candidates) {
    return answer(Direction.MINIMIZE, candidates);
  }

  private static List<Verdict> verdicts(Answer answer) {
    return answer.standings().stream().map(Standing::verdict).toList();
  }

  /** Repeats that share their luck, so that differences are nearly the same each time. */
  private static double[] repeats(int count, double mean, int wobble) {
    double[] measured = new double[count];
    for (int i = 0; i < count; i++) {
      measured[i] = mean + Math.sin(i) + 0.01 * Math.cos(wobble * i + wobble);
    }
    return measured;
  }

  @Test
  void whatIsBetterInEachPairIsBetterAlthoughRepeatsDifferMore() {
    Answer answer = answer(candidate(3, repeats(10, 1.1, 1)), candidate(4, repeats(10, 1, 2)));
    assertThat(verdicts(answer)).containsExactly(Verdict.BEST, Verdict.WORSE);
    assertThat(answer.standings().get(0).trial()).isEqualTo(4);
    assertThat(answer.standings().get(1).p().orElseThrow()).isEqualTo(2.0 / 1024);
    assertThat(answer.standings().get(1).behind().orElseThrow().low()).isBetween(0.08, 0.1);
    assertThat(answer.sentences())
        .satisfiesExactly(
            best ->
                assertThat(best)
                    .startsWith("The best is x = 4 (trial 4): loss ")
                    .endsWith("], the mean of 10 repeats."),
            second ->
                assertThat(second)
                    .startsWith("It is better than x = 3 (trial 3), with ")
                    .endsWith(" (95 %), p = 0.002 over 10 pairs of repeats."));
  }

  @Test
  void aGoalThatIsMaximizedIsComparedTheOtherWayRound() {
    Answer answer =
        answer(
            Direction.MAXIMIZE, candidate(3, repeats(10, 1.1, 1)), candidate(4, repeats(10, 1, 2)));
    assertThat(answer.standings().get(0).trial()).isEqualTo(3);
    assertThat(answer.standings().get(1).behind().orElseThrow().value()).isBetween(0.09, 0.11);
  }

  @Test
  void whatChanceAloneExplainsIsATie() {
    Answer answer =
        answer(
            candidate(0, 1, 2, 3, 4, 5, 6, 7, 8),
            candidate(1, 2, 1, 4, 3, 6, 5, 8, 8),
            candidate(2, 9, 9, 9, 9, 9, 9, 9, 9));
    assertThat(verdicts(answer)).containsExactly(Verdict.BEST, Verdict.TIE, Verdict.WORSE);
    assertThat(answer.sentences().get(1)).startsWith("Trial 1 is a tie with it: ");
    assertThat(answer.sentences().get(2)).startsWith("It is better than trial 2; ");
  }

  @Test
  void twoThatAreTheSameAreATieHoweverFewTheirRepeats() {
    assertThat(verdicts(answer(candidate(0, 1, 2), candidate(1, 1, 2))))
        .containsExactly(Verdict.BEST, Verdict.TIE);
  }

  @Test
  void fewPairsShowNothingHoweverLargeTheDifference() {
    Answer answer = answer(candidate(0, 1, 1, 1, 1, 1), candidate(1, 9, 9, 9, 9, 9));
    assertThat(verdicts(answer)).containsExactly(Verdict.BEST, Verdict.UNKNOWN);
    assertThat(answer.sentences().get(1))
        .endsWith(
            "5 repeats of each cannot show a difference, however large: with 2 compared, it takes"
                + " 6.");
    assertThat(verdicts(answer(candidate(0, 1, 1, 1, 1, 1, 1), candidate(1, 9, 9, 9, 9, 9, 9))))
        .containsExactly(Verdict.BEST, Verdict.WORSE);
  }

  @Test
  void theMoreAreComparedTheMorePairsItTakes() {
    double[] low = new double[7];
    double[] high = new double[7];
    Arrays.fill(high, 9);
    Candidate[] four = {
      candidate(0, low), candidate(1, high), candidate(2, high), candidate(3, high)
    };
    assertThat(verdicts(answer(four))).doesNotContain(Verdict.UNKNOWN, Verdict.TIE);
    Candidate[] five = Arrays.copyOf(four, 5);
    five[4] = candidate(4, high);
    assertThat(verdicts(answer(five))).contains(Verdict.UNKNOWN).doesNotContain(Verdict.WORSE);
  }

  @Test
  void measuredOnceNothingIsSaidOfChance() {
    Answer answer = answer(candidate(0, 1), candidate(1, 2), candidate(2, 3));
    assertThat(answer.sentences())
        .containsExactly(
            "The best is x = 0 (trial 0): loss 1, measured once.",
            "Each trial was measured once: whether the best is more than lucky cannot be told;"
                + " confirm: {top: 5, repeats: 10} would.");
    assertThat(answer.standings().get(0).mean().low()).isInfinite();
  }

  @Test
  void foldsShareDataAndSayLessThanRepeats() {
    double[] best = {1, 2, 3, 4, 5};
    double[] other = {1.3, 2.1, 3.3, 4.1, 5.3};
    Answer folds = answer(folded(0, best), folded(1, other));
    // t = 0.22 / √(0.012 · (1/5 + 1/4)) with 4 degrees of freedom.
    assertThat(folds.standings().get(1).p().orElseThrow()).isBetween(0.039, 0.042);
    assertThat(folds.sentences().get(0)).endsWith(", the mean of 5 folds.");
    assertThat(folds.sentences().get(1)).endsWith(" over 5 pairs of folds.");
  }

  @Test
  void winnersOfStudiesAreCalledByTheStudy() {
    Answer answer =
        answer(
            candidate("wide", true, 3, repeats(12, 1, 1)),
            candidate("narrow", true, 4, repeats(12, 2, 2)),
            candidate("none", true, 5, repeats(12, 3, 3)));
    assertThat(answer.sentences().get(0))
        .startsWith("The best is x = 3 ('wide'): ")
        .endsWith("the mean of 12 repeats that were run after the search.");
    assertThat(answer.sentences().get(1)).startsWith("It is better than 'narrow' and 'none'; ");
  }

  @Test
  void whoWasMeasuredLessOftenIsComparedOverFewerPairs() {
    Answer answer =
        answer(
            candidate("long", true, 3, repeats(12, 1, 1)),
            candidate("short", true, 4, repeats(3, 2, 2)),
            candidate("usual", true, 5, repeats(10, 3, 3)));
    assertThat(answer.sentences().get(1)).startsWith("It is better than 'usual'; ");
    assertThat(answer.sentences().get(1)).contains(" over 10 pairs of repeats");
    assertThat(answer.sentences().get(2)).startsWith("3 repeats of each cannot show a difference");
  }

  @Test
  void withoutCandidatesThereIsNoAnswer() {
    assertThat(answer().sentences()).isEmpty();
    assertThat(answer(candidate(0, 1)).sentences())
        .containsExactly("x = 0 (trial 0): loss 1, measured once.");
  }
}
