package io.cultivar.runner.account;

import io.cultivar.api.report.Estimate;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.Standing.Verdict;
import io.cultivar.api.study.Goal;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.statistics.SignFlipTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What follows from how candidates stand, in words.
 *
 * @param goal what they were measured for
 * @param ranked the candidates, the best first
 * @param standings how the first of them stand
 */
public record Answer(Goal goal, List<Candidate> ranked, List<Standing> standings) {
  /** A sentence each, the most important first; none without a candidate. */
  public List<String> sentences() {
    if (ranked.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(best());
    if (ranked.size() == 2) {
      sentences.add(pair());
    } else if (ranked.size() > 2) {
      ties(sentences);
      worse(sentences);
      unknown(sentences);
    }
    return sentences;
  }

  private String best() {
    Candidate best = ranked.get(0);
    return subject(best)
        + ": "
        + goal.metric()
        + " "
        + Wording.of(standings.get(0).mean())
        + basis(best)
        + ".";
  }

  private String subject(Candidate best) {
    return (ranked.size() == 1 ? "" : "The best is ") + named(best);
  }

  private boolean severalStudies() {
    return ranked.stream().map(Candidate::study).distinct().count() > 1;
  }

  /** Its values, and where they are from. */
  private String named(Candidate candidate) {
    String values = Wording.of(candidate.values());
    String name = name(candidate, "trial ");
    return values.isEmpty() ? name : values + " (" + name + ")";
  }

  private String name(Candidate candidate, String noun) {
    return severalStudies()
        ? "'" + Printable.line(candidate.study()) + "'"
        : noun + candidate.trial();
  }

  /** Those of a verdict, such as {@code trials 4, 9 and 12}. */
  private String names(Verdict verdict) {
    List<Candidate> named =
        IntStream.range(0, standings.size())
            .filter(place -> standings.get(place).verdict() == verdict)
            .mapToObj(ranked::get)
            .sorted(Comparator.comparingInt(Candidate::trial))
            .toList();
    String all = Wording.and(named.stream().map(candidate -> name(candidate, "")).toList());
    return severalStudies() ? all : (named.size() == 1 ? "trial " : "trials ") + all;
  }

  /** What its figure is the mean of. */
  private String basis(Candidate candidate) {
    if (candidate.count() == 1) {
      return ", measured once";
    }
    String of = Wording.count(candidate.count(), candidate.folds() > 0 ? "fold" : "repeat");
    return ", the mean of " + of + (candidate.fresh() ? " that were run after the search" : "");
  }

  private String pair() {
    Standing second = standings.get(1);
    Candidate other = ranked.get(1);
    String name = named(other);
    if (second.behind().isEmpty()) {
      return "How sure that is against "
          + name
          + ", with "
          + Wording.of(second.mean())
          + ", one measurement each cannot tell: repeats: 10 would.";
    }
    String difference = difference(second) + " over " + pairs(List.of(second));
    return switch (second.verdict()) {
      case WORSE ->
          "It is better than "
              + name
              + ", with "
              + Wording.of(second.mean())
              + ": "
              + difference
              + ".";
      case TIE ->
          "It cannot be told from "
              + name
              + ", with "
              + Wording.of(second.mean())
              + ": "
              + difference
              + ".";
      default -> "Against " + name + ": " + difference + ". " + tooFew(List.of(second));
    };
  }

  /** The difference with its interval and p-value. */
  private static String difference(Standing standing) {
    Estimate behind = standing.behind().orElseThrow();
    return "a difference of "
        + Wording.of(behind)
        + " (95 %), "
        + Wording.p(standing.p().orElseThrow());
  }

  /** Over how many pairs some were compared with the best. */
  private String pairs(List<Standing> compared) {
    return Wording.count(fewest(compared), "pair")
        + (ranked.get(0).folds() > 0 ? " of folds" : " of repeats");
  }

  /** How often the best and some others were measured, or the one of them that was least often. */
  private int fewest(List<Standing> compared) {
    return compared.stream().mapToInt(Standing::measured).reduce(ranked.get(0).count(), Math::min);
  }

  private List<Standing> with(Verdict verdict) {
    return standings.stream().filter(standing -> standing.verdict() == verdict).toList();
  }

  private void ties(List<String> sentences) {
    List<Standing> ties = with(Verdict.TIE);
    if (!ties.isEmpty()) {
      String names = names(Verdict.TIE);
      sentences.add(
          Character.toUpperCase(names.charAt(0))
              + names.substring(1)
              + (ties.size() == 1 ? " is a tie with it: " : " are ties with it: ")
              + (ties.size() == 1 ? "the difference is" : "the differences are")
              + " no larger than chance makes them over "
              + pairs(ties)
              + ".");
    }
  }

  private void worse(List<String> sentences) {
    List<Standing> worse = with(Verdict.WORSE);
    if (!worse.isEmpty()) {
      Standing nearest = worse.get(0);
      sentences.add(
          "It is better than "
              + names(Verdict.WORSE)
              + "; the nearest of them is behind by "
              + difference(nearest).substring("a difference of ".length())
              + " over "
              + pairs(List.of(nearest))
              + (standings.size() > 2 ? ", corrected for all that were compared." : "."));
    }
  }

  private void unknown(List<String> sentences) {
    List<Standing> unknown = with(Verdict.UNKNOWN);
    if (unknown.isEmpty()) {
      return;
    }
    if (ranked.get(0).count() == 1) {
      sentences.add(
          "Each trial was measured once: whether the best is more than lucky cannot be told;"
              + " confirm: {top: 5, repeats: 10} would.");
    } else {
      sentences.add(tooFew(unknown));
    }
  }

  /** How many repeats it would take. */
  private String tooFew(List<Standing> unknown) {
    int needed = new SignFlipTest().pairsNeeded(Standings.ALPHA / (ranked.size() - 1));
    return Wording.count(fewest(unknown), "repeat")
        + " of each cannot show a difference, however large: with "
        + ranked.size()
        + " compared, it takes "
        + needed
        + ".";
  }
}
