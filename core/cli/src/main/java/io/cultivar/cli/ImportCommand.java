package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.transfer.StudyImport;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a study that was exported. */
@Command(
    name = "import",
    description = "Reads a study that cultivar export wrote.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "what cultivar export wrote, as JSON")
  private Path file;

  @Option(names = "--as", paramLabel = "NAME", description = "the study's name here")
  private String name;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String study =
          new StudyImport(file.toString(), in).into(cultivar.studies(), Optional.ofNullable(name));
      if (!common.quiet()) {
        console.say("imported the study '" + Printable.line(study) + "'");
      }
      return ExitCode.OK;
    } catch (NoSuchFileException e) {
      throw new UserException(file + ": there is no such file");
    }
  }
}
