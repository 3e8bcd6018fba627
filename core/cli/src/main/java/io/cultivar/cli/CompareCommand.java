package io.cultivar.cli;

import io.cultivar.api.report.Standing;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.account.Candidate;
import io.cultivar.runner.account.Wording;
import io.cultivar.runner.problem.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how sure it is that one is better than others. */
@Command(
    name = "compare",
    description =
        "Compares the best trials of a study, or the winners of several, over their repeats.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", arity = "1..*", description = "the names of the studies")
  private List<String> studies;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url())) {
      Answer answer = cultivar.compare(studies.stream().distinct().toList());
      if (common.json()) {
        console.out().println(AnswerJson.of(answer));
        return ExitCode.OK;
      }
      if (answer.ranked().isEmpty()) {
        throw new UserException("no trial of '" + Printable.line(studies.get(0)) + "' is complete");
      }
      if (!common.quiet()) {
        table(answer).print(console.out());
      }
      answer.sentences().forEach(sentence -> console.out().println(sentence));
      return ExitCode.OK;
    }
  }

  private static TextTable table(Answer answer) {
    boolean several = answer.ranked().stream().map(Candidate::study).distinct().count() > 1;
    TextTable table =
        new TextTable(
            List.of(
                several ? "study" : "trial", answer.goal().metric(), "behind", "p", "", "values"));
    for (int i = 0; i < answer.standings().size(); i++) {
      Standing standing = answer.standings().get(i);
      Candidate candidate = answer.ranked().get(i);
      List<String> row = new ArrayList<>();
      row.add(several ? Printable.line(candidate.study()) : String.valueOf(candidate.trial()));
      row.add(Wording.of(standing.mean()));
      row.add(standing.behind().map(Wording::of).orElse(""));
      row.add(standing.p().isPresent() ? Wording.p(standing.p().getAsDouble()) : "");
      row.add(verdict(standing.verdict()));
      row.add(Wording.of(candidate.values()));
      table.add(row);
    }
    return table;
  }

  private static String verdict(Standing.Verdict verdict) {
    return switch (verdict) {
      case BEST -> "best";
      case TIE -> "tie";
      case WORSE -> "worse";
      case UNKNOWN -> "unknown";
    };
  }
}
