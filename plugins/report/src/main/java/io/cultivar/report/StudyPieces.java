package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A study at one moment as pieces of JSON, so that what has changed since another moment can be
 * told: what is found of it, a row for each trial, and the curves of some. Immutable.
 */
public final class StudyPieces {
  /** What there is to say before anything is read: all of a study is a change of this. */
  public static final StudyPieces NONE = new StudyPieces("", Map.of(), Map.of());

  private final String findings;
  private final Map<Integer, String> trials;
  private final Map<Integer, String> closer;

  private StudyPieces(String findings, Map<Integer, String> trials, Map<Integer, String> closer) {
    this.findings = findings;
    this.trials = trials;
    this.closer = closer;
  }

  /** Reads a study, as {@link StudyJson} does. */
  public static StudyPieces of(StudyAccount study) throws IOException {
    TrialColumns columns = new TrialColumns(study.space(), study.description());
    TrialRow row = new TrialRow(study.space(), study.description().started());
    Map<Integer, String> trials = new LinkedHashMap<>();
    Map<Integer, String> closer = new LinkedHashMap<>();
    try {
      study.read(
          Detail.RESULTS,
          trial -> {
            columns.add(trial);
            trials.put(trial.number(), text(json -> row.write(json, trial)));
          });
      CloserLook look = new CloserLook(columns, study.description());
      study.read(Detail.REPORTS, trial -> lookCloser(look, trial, closer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    String findings =
        text(
            json -> {
              json.writeStartObject();
              new StudyJson(study).writeFindings(json);
              json.writeEndObject();
            });
    return new StudyPieces(findings, trials, closer);
  }

  private static void lookCloser(CloserLook look, KeptTrial trial, Map<Integer, String> closer) {
    if (look.takes(trial)) {
      closer.put(trial.number(), text(json -> look.write(json, trial)));
    }
  }

  /** Whether this is what became of other pieces: no trial of theirs is missing. */
  public boolean follows(StudyPieces before) {
    return trials.keySet().containsAll(before.trials.keySet());
  }

  /**
   * Writes what has changed since other pieces, as fields of a JSON object that are led by commas:
   * the findings if they have changed, rows and curves that are new or have changed, and the trials
   * that have curves no longer.
   */
  public void writeSince(StudyPieces before, Writer out) throws IOException {
    if (!findings.equals(before.findings)) {
      out.write(",\"about\":");
      out.write(findings);
    }
    writeChanged("trials", trials, before.trials, out);
    writeChanged("closer", closer, before.closer, out);
    List<Integer> gone = new ArrayList<>(before.closer.keySet());
    gone.removeAll(closer.keySet());
    out.write(",\"gone\":");
    out.write(gone.toString());
  }

  private static void writeChanged(
      String name, Map<Integer, String> now, Map<Integer, String> before, Writer out)
      throws IOException {
    out.write(",\"" + name + "\":[");
    String comma = "";
    for (Map.Entry<Integer, String> piece : now.entrySet()) {
      if (!Objects.equals(piece.getValue(), before.get(piece.getKey()))) {
        out.write(comma);
        out.write(piece.getValue());
        comma = ",";
      }
    }
    out.write("]");
  }

  /** Writes into a generator. */
  @FunctionalInterface
  private interface Piece {
    void write(JsonGenerator json) throws IOException;
  }

  private static String text(Piece piece) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = StudyJson.JSON.createGenerator(out)) {
      piece.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
