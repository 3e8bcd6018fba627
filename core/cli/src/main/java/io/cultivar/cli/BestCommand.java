package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.WinnerFile;
import io.cultivar.runner.problem.Printable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the winner of a study as an experiment. */
@Command(
    name = "best",
    description =
        "Prints the winner of a study as an experiment file, which measures the same again.",
    mixinStandardHelpOptions = true)
final class BestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(names = "--out", paramLabel = "FILE", description = "write it into a file")
  private Path out;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  BestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        StudyJournal journal = cultivar.journal(study)) {
      Tally tally = new Tally(study, journal.description().goals(), 1);
      journal.read(Detail.RESULTS, 0, tally::add);
      Trial best =
          cultivar
              .winner(study)
              .orElseThrow(
                  () ->
                      new UserException("no trial of '" + Printable.line(study) + "' is complete"));
      Experiment experiment = cultivar.experiment(study, Optional.empty());
      String text = header(tally, best, experiment) + WinnerFile.of(experiment, best);
      if (out == null) {
        console.out().print(text);
      } else {
        Files.writeString(out, text, StandardCharsets.UTF_8);
        console.say("written to " + out);
      }
      return ExitCode.OK;
    }
  }

  private static String header(Tally tally, Trial best, Experiment experiment) {
    String metric = tally.goals().get(0).metric();
    return "# "
        + Printable.line(
            "Trial "
                + best.number()
                + " of "
                + tally.name()
                + ", the best of "
                + tally.trials()
                + ": "
                + metric
                + " "
                + best.metrics().get(metric)
                + ".")
        + "\n# "
        + Printable.line("Its paths count from " + experiment.source().directory() + ".")
        + "\n";
  }
}
