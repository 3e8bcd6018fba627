package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a study that is kept. */
@Command(
    name = "show",
    description =
        "Shows a study: its best trials, what failed, which parameters matter, and what people noted.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        StudyJournal journal = cultivar.journal(study)) {
      Tally tally = tally(journal);
      if (common.json()) {
        Importances importances = Importances.of(cultivar, journal);
        console.out().println(StudyJson.study(tally, Optional.empty(), importances));
        return ExitCode.OK;
      }
      new StudyTable(tally, common.quiet(), common.verbose()).print(console.out());
      if (!common.quiet()) {
        Importances.of(cultivar, journal).print(console.out());
        notes(journal);
      }
      if (common.verbose()) {
        journal
            .description()
            .provenance()
            .forEach((fact, value) -> console.out().println(Printable.line(fact + ": " + value)));
      }
      return ExitCode.OK;
    }
  }

  private Tally tally(StudyJournal journal) throws IOException {
    Tally tally =
        new Tally(
            journal.description().name(),
            journal.description().goals(),
            StudyTable.rows(common.verbose()));
    journal.read(
        Detail.RESULTS,
        0,
        trial -> {
          if (common.json()) {
            console.out().println(StudyJson.trial(trial, OptionalDouble.empty()));
          }
          tally.add(trial);
        });
    return tally;
  }

  private void notes(StudyJournal journal) throws IOException {
    for (StudyNote note : journal.notes()) {
      console.out().println("  " + Printable.line(note.kind() + ": " + note.text()));
    }
  }
}
