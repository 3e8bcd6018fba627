package io.cultivar.cli;

import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.account.Numbers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the studies that are kept. */
@Command(
    name = "studies",
    description = "Lists the studies that are kept.",
    mixinStandardHelpOptions = true)
final class StudiesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  StudiesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url())) {
      List<StudySummary> studies = cultivar.studies().list();
      if (common.json()) {
        studies.forEach(study -> console.out().println(StudyJson.summary(study)));
      } else if (studies.isEmpty()) {
        console.err().println("no studies yet; cultivar run FILE begins one");
      } else {
        print(studies);
      }
      return ExitCode.OK;
    }
  }

  private void print(List<StudySummary> studies) {
    TextTable table =
        TextTable.of(
            List.of(
                new TableColumn("study", 0),
                new TableColumn("complete", TableColumn.DISPENSABLE),
                new TableColumn("pruned", TableColumn.DISPENSABLE + 5),
                new TableColumn("failed", TableColumn.DISPENSABLE + 3),
                new TableColumn("running", TableColumn.DISPENSABLE + 4),
                new TableColumn("best", 0),
                new TableColumn("goal", TableColumn.DISPENSABLE + 1),
                new TableColumn("changed", TableColumn.DISPENSABLE + 2)));
    for (StudySummary study : studies) {
      table.add(
          List.of(
              study.description().name(),
              count(study, Trial.State.COMPLETE),
              count(study, Trial.State.PRUNED),
              count(study, Trial.State.FAILED),
              count(study, Trial.State.RUNNING),
              study.best().isEmpty() ? "-" : Numbers.text(study.best().getAsDouble()),
              study.description().goals().get(0).metric(),
              Times.at(study.changed())));
    }
    table.print(console.out(), console.page());
  }

  private static String count(StudySummary study, Trial.State state) {
    return Integer.toString(study.trials().get(state));
  }
}
