package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.problem.Printable;
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
      AnswerText text = new AnswerText(answer);
      if (common.quiet()) {
        text.printSentences(console.out(), console.page());
      } else {
        text.print(console.out(), console.page());
      }
      return ExitCode.OK;
    }
  }
}
