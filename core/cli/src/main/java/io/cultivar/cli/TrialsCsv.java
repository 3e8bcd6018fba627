package io.cultivar.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the trials of a study as a table: a row each, a column for each parameter and metric. */
final class TrialsCsv {
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
    header.addAll(parameters);
    header.addAll(metrics);
    header.add("failure");
    return header;
  }

  private List<String> row(KeptTrial trial) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(trial.number()));
    row.add(StudyJson.lower(trial.state()));
    row.add(Boolean.toString(trial.byHand()));
    for (String parameter : parameters) {
      row.add(trial.values().find(parameter).map(Object::toString).orElse(""));
    }
    for (String metric : metrics) {
      row.add(metric(trial, metric));
    }
    row.add(trial.failure().orElse(""));
    return row;
  }

  private static String metric(Trial trial, String metric) {
    return trial.metrics().find(metric).isPresent()
        ? Double.toString(trial.metrics().get(metric))
        : "";
  }
}
