package io.cultivar.cli;

import io.cultivar.api.report.Standing;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.account.Candidate;
import io.cultivar.runner.account.Wording;
import io.cultivar.runner.problem.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Tells a person how candidates stand. */
record AnswerText(Answer answer) {
  /** Prints the table and all sentences. */
  void print(PrintStream out, Terminal terminal) {
    table().print(out, terminal);
    sentences(out, terminal, 0);
  }

  /** Prints the sentences alone. */
  void printSentences(PrintStream out, Terminal terminal) {
    sentences(out, terminal, 0);
  }

  /**
   * Prints what the table of a study has not told already.
   *
   * @param briefly only who won, and that only where a confirmation has shown it
   */
  void printBeside(PrintStream out, Terminal terminal, boolean briefly) {
    boolean fresh = answer.ranked().stream().anyMatch(Candidate::fresh);
    boolean once = !answer.ranked().isEmpty() && answer.standings().get(0).measured() == 1;
    if (!briefly) {
      sentences(out, terminal, once ? 1 : 0);
    } else if (fresh) {
      wrapped(out, terminal, answer.sentences().get(0));
    }
  }

  private void sentences(PrintStream out, Terminal terminal, int from) {
    answer.sentences().stream().skip(from).forEach(text -> wrapped(out, terminal, text));
  }

  private static void wrapped(PrintStream out, Terminal terminal, String sentence) {
    terminal.wrap(sentence, 4).forEach(out::println);
  }

  private TextTable table() {
    boolean several = answer.ranked().stream().map(Candidate::study).distinct().count() > 1;
    TextTable table =
        TextTable.of(
            List.of(
                new TableColumn(several ? "study" : "trial", 0),
                new TableColumn(answer.goal().metric(), 0),
                new TableColumn("behind", 2),
                new TableColumn("p", 3),
                new TableColumn("", 0),
                new TableColumn("values", 1)));
    for (int i = 0; i < answer.standings().size(); i++) {
      table.add(row(answer.ranked().get(i), answer.standings().get(i), several));
      if (i == 0) {
        table.mark();
      }
    }
    return table;
  }

  private static List<String> row(Candidate candidate, Standing standing, boolean several) {
    List<String> row = new ArrayList<>();
    row.add(several ? Printable.line(candidate.study()) : String.valueOf(candidate.trial()));
    row.add(Wording.of(standing.mean()));
    row.add(standing.behind().map(Wording::of).orElse(""));
    row.add(standing.p().isPresent() ? Wording.p(standing.p().getAsDouble()) : "");
    row.add(StudyJson.lower(standing.verdict()));
    row.add(Wording.of(candidate.values()));
    return row;
  }
}
