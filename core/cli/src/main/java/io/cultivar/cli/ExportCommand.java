package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.transfer.StudyExport;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a study as one file. */
@Command(
    name = "export",
    description = "Writes a study as one file: all of it as JSON, or its trials as a table.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  /** What the file holds. */
  enum Form {
    JSON,
    CSV
  }

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json (default): all of the study, for cultivar import; csv: its trials")
  private Form format = Form.JSON;

  @Option(names = "--out", paramLabel = "FILE", description = "write it into a file")
  private Path out;

  @Mixin private PluginOptions plugins;
  @Mixin private StoreOptions store;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = plugins.cultivar(console, 1, store.url());
        StudyJournal journal = cultivar.journal(study)) {
      if (out == null) {
        write(journal, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      } else {
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
          write(journal, writer);
        }
      }
      return ExitCode.OK;
    }
  }

  private void write(StudyJournal journal, Writer writer) throws IOException {
    if (format == Form.CSV) {
      new TrialsCsv(journal).write(writer);
    } else {
      StudyExport.write(journal, writer);
    }
  }
}
