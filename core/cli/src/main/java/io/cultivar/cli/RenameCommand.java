package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.study.StudyName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a study another name. */
@Command(
    name = "rename",
    description = "Gives a study another name, and its confirmation with it.",
    mixinStandardHelpOptions = true)
final class RenameCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Parameters(index = "1", paramLabel = "NAME", description = "its new name")
  private String name;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  RenameCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try {
      StudyName.check(name);
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage());
    }
    try (Cultivar cultivar = common.cultivar(console, 1, store.url())) {
      cultivar.journal(study).close();
      cultivar.studies().rename(study, name);
      for (String confirmation : cultivar.confirmations(study)) {
        cultivar.studies().rename(confirmation, name + confirmation.substring(study.length()));
      }
      return ExitCode.OK;
    }
  }
}
