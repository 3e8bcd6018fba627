package io.cultivar.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints how good strategies are, beside others, and whether that is enough. */
final class QualityTables {
  /** Whose figures stand beside those of the strategies. */
  private static final List<String> SHOWN =
      List.of("optuna-random", "optuna-tpe", "optuna-cmaes", "optuna-gp");

  private final Request request;
  private final SearchQuality quality;
  private final Peers peers;

  QualityTables(Request request, SearchQuality quality, Peers peers) {
    this.request = request;
    this.quality = quality;
    this.peers = peers;
  }

  void print() {
    System.out.println("log10 regret, median [quartiles] of " + request.seeds() + " runs:");
    System.out.println();
    header("problem", "trials");
    for (String problem : request.problems()) {
      for (int trials : request.budgets()) {
        problem(problem, trials);
      }
    }
    for (int trials : request.budgets()) {
      means(trials);
    }
    System.out.println();
    times();
    System.out.println();
    goals();
  }

  private void header(String... first) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(request.strategies());
    cells.addAll(SHOWN);
    cells.add("best peer");
    line(cells);
    System.out.println("|" + "---|".repeat(cells.size()));
  }

  private void problem(String problem, int trials) {
    List<String> cells = new ArrayList<>(List.of(problem, String.valueOf(trials)));
    for (String strategy : request.strategies()) {
      Quartiles regret = quality.regret(strategy, problem, trials);
      cells.add(
          String.format(
              Locale.ROOT, "%.2f [%.2f, %.2f]", regret.median(), regret.low(), regret.high()));
    }
    SHOWN.forEach(peer -> cells.add(number(peers.median(peer, problem, trials))));
    cells.add(peers.best(problem, trials).map(QualityTables::figure).orElse(""));
    line(cells);
  }

  private void means(int trials) {
    List<String> cells = new ArrayList<>(List.of("**mean**", String.valueOf(trials)));
    for (String strategy : request.strategies()) {
      cells.add(number(OptionalDouble.of(quality.mean(strategy, trials))));
    }
    SHOWN.forEach(peer -> cells.add(number(peers.mean(peer, request.problems(), trials))));
    cells.add(peers.bestMean(request.problems(), trials).map(QualityTables::figure).orElse(""));
    line(cells);
  }

  private static String figure(Peers.Figure best) {
    return String.format(Locale.ROOT, "%.2f %s", best.median(), best.peer());
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : "";
  }

  private void times() {
    System.out.println("Milliseconds a proposal, mean over " + request.most() + " trials:");
    System.out.println();
    List<String> header = new ArrayList<>(List.of("strategy"));
    header.addAll(request.problems());
    line(header);
    System.out.println("|" + "---|".repeat(header.size()));
    for (String strategy : request.strategies()) {
      List<String> cells = new ArrayList<>(List.of(strategy));
      for (String problem : request.problems()) {
        cells.add(String.format(Locale.ROOT, "%.2f", quality.milliseconds(strategy, problem)));
      }
      line(cells);
    }
  }

  /** A strategy is good if its mean is below that of every peer, and more so if of all at once. */
  private void goals() {
    line(List.of("goal: mean log10 regret", "below", "reached", ""));
    System.out.println("|---|---|---|---|");
    for (String strategy : request.strategies()) {
      for (int trials : request.budgets()) {
        double mean = quality.mean(strategy, trials);
        String who = strategy + ", " + trials + " trials: ";
        peers
            .bestMean(request.problems(), trials)
            .ifPresent(best -> goal(who + "the best peer, " + best.peer(), best.median(), mean));
        OptionalDouble each = peers.meanOfBest(request.problems(), trials);
        if (each.isPresent()) {
          goal(who + "the best peer on each problem", each.getAsDouble(), mean);
        }
      }
    }
  }

  private static void goal(String what, double most, double reached) {
    line(
        List.of(
            what,
            String.format(Locale.ROOT, "%.2f", most),
            String.format(Locale.ROOT, "%.2f", reached),
            reached < most ? "yes" : "NO"));
  }

  private static void line(List<String> cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
