package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.Cultivar;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps a remark with a study. */
@Command(
    name = "note",
    description = "Keeps a remark with a study; cultivar show shows it.",
    mixinStandardHelpOptions = true)
final class NoteCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "the remark")
  private List<String> text;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  NoteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        StudyJournal journal = cultivar.journal(study)) {
      journal.note("note", String.join(" ", text));
      return ExitCode.OK;
    }
  }
}
