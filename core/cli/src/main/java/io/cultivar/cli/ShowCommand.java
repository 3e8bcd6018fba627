package io.cultivar.cli;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        account(cultivar, Optional.of(tally));
        return ExitCode.OK;
      }
      if (!common.quiet()) {
        headline(cultivar, journal.description(), tally);
        apart();
      }
      boolean confirmed = !cultivar.confirmations(study).isEmpty();
      new StudyTable(tally, common.quiet(), common.verbose(), confirmed)
          .print(console.out(), console.page());
      if (!common.quiet()) {
        apart();
        account(cultivar, Optional.empty());
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

  /**
   * Says what follows from the trials; little where the experiment cannot be read here, as when one
   * of its plugins is not there.
   *
   * @param asJson what is written as JSON, if anything
   */
  private void account(Cultivar cultivar, Optional<Tally> asJson) throws IOException {
    try (Account account = cultivar.account(study)) {
      if (asJson.isPresent()) {
        console.out().println(StudyJson.study(asJson.get(), Optional.of(account)));
        return;
      }
      new AnswerText(account.conclusion()).printBeside(console.out(), console.page(), false);
      new Importances(account.importances()).print(console.out(), console.page());
      for (String remark : account.remarks()) {
        console.page().wrap("  mind: " + remark, 4).forEach(console.out()::println);
      }
    } catch (InvalidExperimentException e) {
      asJson.ifPresent(tally -> console.out().println(StudyJson.study(tally, Optional.empty())));
    }
  }

  /** On a terminal parts stand apart. */
  private void apart() {
    if (console.page().bounded()) {
      console.out().println();
    }
  }

  /** What it is, how many trials ended how, and when. */
  private void headline(Cultivar cultivar, StudyDescription study, Tally tally) throws IOException {
    List<String> counts = new ArrayList<>();
    for (Trial.State state : Trial.State.values()) {
      int count = tally.count(state);
      if (count > 0) {
        counts.add(count + " " + StudyJson.lower(state));
      }
    }
    StringBuilder text = new StringBuilder(study.name()).append(": ");
    text.append(counts.isEmpty() ? "no trial yet" : String.join(", ", counts));
    text.append("; seed ").append(study.seed());
    text.append("; begun ").append(Times.at(study.started()));
    cultivar
        .studies()
        .changed(study.name())
        .map(changed -> Duration.between(study.started(), changed))
        .filter(since -> !since.isNegative())
        .ifPresent(
            since -> text.append(", last changed ").append(Times.span(since)).append(" later"));
    console.page().wrap(text.toString(), 4).forEach(console.out()::println);
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
      console
          .page()
          .wrap("  " + note.kind() + ": " + note.text(), 4)
          .forEach(console.out()::println);
    }
  }
}
