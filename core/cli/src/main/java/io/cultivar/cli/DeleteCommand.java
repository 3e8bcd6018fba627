package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a study, once it is sure that this is wanted. */
@Command(
    name = "delete",
    description = "Deletes a study, its confirmation, and all that was kept of them.",
    mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(
      names = {"-y", "--yes"},
      description = "do not ask")
  private boolean yes;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  DeleteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url())) {
      cultivar.journal(study).close();
      if (!yes && !agreed(question(cultivar))) {
        console.err().println("nothing was deleted");
        return ExitCode.OK;
      }
      for (String confirmation : cultivar.confirmations(study)) {
        cultivar.studies().delete(confirmation);
      }
      cultivar.studies().delete(study);
      return ExitCode.OK;
    }
  }

  private String question(Cultivar cultivar) throws IOException {
    AtomicInteger trials = new AtomicInteger();
    try (StudyJournal journal = cultivar.journal(study)) {
      journal.read(Detail.RESULTS, 0, trial -> trials.incrementAndGet());
    }
    boolean confirmed = !cultivar.confirmations(study).isEmpty();
    return "delete '"
        + Printable.line(study)
        + "' and its "
        + trials
        + (trials.get() == 1 ? " trial" : " trials")
        + (confirmed ? ", and its confirmation" : "")
        + "? [y/N] ";
  }

  private boolean agreed(String question) throws IOException {
    String answer =
        console
            .ask(question)
            .orElseThrow(
                () ->
                    new UserException("nobody is there to be asked; --yes deletes without asking"));
    return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
  }
}
