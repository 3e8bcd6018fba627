package io.cultivar.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the trials of a study as a table: a row each, a column for each parameter and metric. */
final class TrialsCsv {
  /** What formulas can begin with. */
  private static final String FORMULA_MARKS = "=+-@\t";

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");

  private final StudyJournal journal;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> metrics = new LinkedHashSet<>();

  TrialsCsv(StudyJournal journal) {
    this.journal = journal;
  }

  /** Writes the table; the writer stays open. */
  void write(Writer out) throws IOException {
    journal.read(
        Detail.RESULTS,
        0,
        trial -> {
          parameters.addAll(trial.values().asMap().keySet());
          metrics.addAll(trial.metrics().asMap().keySet());
        });
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(header());
    journal.read(Detail.RESULTS, 0, trial -> csv.writeRecord(row(trial)));
    csv.flush();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "state", "by-hand"));
    parameters.forEach(parameter -> header.add(text(parameter)));
    metrics.forEach(metric -> header.add(text(metric)));
    header.add("failure");
    return header;
  }

  private List<String> row(KeptTrial trial) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(trial.number()));
    row.add(StudyJson.lower(trial.state()));
    row.add(Boolean.toString(trial.byHand()));
    for (String parameter : parameters) {
      row.add(trial.values().find(parameter).map(TrialsCsv::value).orElse(""));
    }
    for (String metric : metrics) {
      row.add(metric(trial, metric));
    }
    row.add(trial.failure().map(TrialsCsv::text).orElse(""));
    return row;
  }

  private static String value(Value value) {
    return value instanceof Value.Choice choice ? text(choice.label()) : value.toString();
  }

  /** A spreadsheet must not take a text for a formula, nor a terminal for a command. */
  private static String text(String text) {
    String safe = Printable.text(text);
    boolean formula = !safe.isEmpty() && FORMULA_MARKS.indexOf(safe.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(safe).matches() ? "'" + safe : safe;
  }

  private static String metric(Trial trial, String metric) {
    return trial.metrics().find(metric).isPresent()
        ? Double.toString(trial.metrics().get(metric))
        : "";
  }
}
