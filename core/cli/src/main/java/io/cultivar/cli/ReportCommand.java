package io.cultivar.cli;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.ReportFormat;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.study.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down what came of a study. */
@Command(
    name = "report",
    description = "Writes a report of a study: one file that a browser opens, or charts as files.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(names = "--out", paramLabel = "FILE", description = "the report, such as report.html")
  private Path out;

  @Option(names = "--charts", paramLabel = "DIR", description = "a folder for each chart as a file")
  private Path charts;

  @Option(
      names = "--no-pictures",
      description = "do not train the winner again to show what it learned")
  private boolean noPictures;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;
  @Mixin private WorkerOptions workers;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (out == null && charts == null) {
      throw new UserException("where to? --out report.html writes a page, --charts DIR charts");
    }
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url())) {
      Optional<ReportFormat> page = Optional.ofNullable(out).map(file -> format(cultivar, file));
      Optional<ReportFormat> folder =
          Optional.ofNullable(charts).map(directory -> format(cultivar, ""));
      try (Account plain = cultivar.account(study)) {
        Account account = noPictures ? plain : plain.with(pictures(cultivar, plain));
        if (page.isPresent()) {
          write(page.get(), account, out);
        }
        if (folder.isPresent()) {
          write(folder.get(), account, charts);
        }
      }
      return ExitCode.OK;
    }
  }

  private void write(ReportFormat format, Account account, Path to) throws IOException {
    format.write(account, to);
    if (!common.quiet()) {
      console.say("written to " + to);
    }
  }

  private static ReportFormat format(Cultivar cultivar, Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return format(cultivar, dot < 1 ? name : name.substring(dot).toLowerCase(Locale.ROOT));
  }

  private static ReportFormat format(Cultivar cultivar, String ending) {
    List<ReportFormat> all =
        cultivar.registry().all(ReportFormat.class).stream()
            .map(type -> (ReportFormat) type.createDefault())
            .toList();
    return all.stream()
        .filter(format -> format.ending().equals(ending))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "no plugin writes "
                        + (ending.isEmpty() ? "charts" : "files like " + ending)
                        + "; there are: "
                        + String.join(
                            ", ",
                            all.stream()
                                .map(ReportFormat::ending)
                                .filter(e -> !e.isEmpty())
                                .toList())));
  }

  /** What the winner learned: it is evaluated again, as nothing but its numbers is kept. */
  private List<Picture> pictures(Cultivar cultivar, Account account) throws Exception {
    Optional<Trial> winner = account.winner();
    if (winner.isEmpty()) {
      return List.of();
    }
    if (!common.quiet()) {
      console.say("evaluating trial " + winner.get().number() + " again to show what it learned …");
    }
    try (StudySession session = cultivar.revisit(study, Optional.empty())) {
      session.changes().forEach(change -> console.say("note: " + change));
      Shown shown = session.show(winner.get());
      shown.notes().forEach(console::say);
      shown.again().failure().ifPresent(why -> console.say("note: it failed this time: " + why));
      return shown.pictures();
    }
  }
}
