package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study at one moment as pieces of JSON, so that what has changed since another moment can be
 * told: what is found of it, a row for each trial, and the curves of some. Immutable.
 */
public final class StudyPieces {
  /** What there is to say before anything is read: all of a study is a change of this. */
  public static final StudyPieces NONE =
      new StudyPieces(
          new Rows(new TrialRow(SearchSpace.of(List.of()), Instant.EPOCH), List.of(), 0),
          "",
          Pieces.NONE,
          Pieces.NONE);

  private final TrialRow row;
  private final List<String> workers;
  private final String findings;
  private final Pieces trials;
  private final Pieces closer;
  private final int settled;

  private StudyPieces(Rows rows, String findings, Pieces trials, Pieces closer) {
    this.row = rows.row;
    this.workers = List.copyOf(rows.workers.keySet());
    this.settled = rows.settled();
    this.findings = findings;
    this.trials = trials;
    this.closer = closer;
  }

  /** Rows of trials as they are read, and up to where none will change. */
  private static final class Rows {
    private final TrialRow row;
    private final Map<String, Integer> workers = new LinkedHashMap<>();
    private final Map<Integer, String> pieces = new HashMap<>();
    private int running = Integer.MAX_VALUE;
    private int next;

    Rows(TrialRow row, List<String> workers, int next) {
      this.row = row;
      this.next = next;
      workers.forEach(this::place);
    }

    private int place(String worker) {
      return workers.computeIfAbsent(worker, name -> workers.size());
    }

    void add(KeptTrial trial) {
      pieces.put(trial.number(), text(json -> row.write(json, trial, this::place)));
      next = Math.max(next, trial.number() + 1);
      if (trial.state() == Trial.State.RUNNING) {
        running = Math.min(running, trial.number());
      }
    }

    int settled() {
      return Math.min(running, next);
    }
  }

  /** Reads a study, as {@link StudyJson} does. */
  public static StudyPieces of(StudyAccount study) throws IOException {
    CloserLook look = new CloserLook(study.description());
    Rows rows = new Rows(new TrialRow(study.space(), study.description().started()), List.of(), 0);
    Map<Integer, String> closer = new HashMap<>();
    try {
      study.read(
          Detail.RESULTS,
          trial -> {
            look.add(trial);
            rows.add(trial);
          });
      look.read(
          study,
          (trial, curves) -> closer.put(trial.number(), text(json -> curves.write(json, trial))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new StudyPieces(
        rows,
        text(json -> writeFindings(json, study)),
        Pieces.NONE.with(rows.pieces),
        Pieces.NONE.with(closer));
  }

  private static void writeFindings(JsonGenerator json, StudyAccount study) throws IOException {
    json.writeStartObject();
    new StudyJson(study).writeFindings(json);
    json.writeEndObject();
  }

  /**
   * The number of the first trial that has not ended, or is not there yet: if nothing is taken
   * back, those before it stay as they are.
   */
  public int settled() {
    return settled;
  }

  /**
   * The same with some trials as they are now. What is found of the study, and curves, stay.
   *
   * @param now all trials from {@link #settled} on
   */
  public StudyPieces with(List<? extends KeptTrial> now) {
    Rows rows = new Rows(row, workers, settled);
    now.forEach(rows::add);
    return new StudyPieces(rows, findings, trials.before(settled).with(rows.pieces), closer);
  }

  /** Whether this is what became of other pieces: no trial of theirs is missing. */
  public boolean follows(StudyPieces before) {
    return before.trials.missing(trials).isEmpty();
  }

  /** Whether there is nothing that other pieces have not. */
  public boolean sameAs(StudyPieces before) {
    return findings.equals(before.findings)
        && trials.since(before.trials).isEmpty()
        && closer.since(before.closer).isEmpty()
        && before.closer.missing(closer).isEmpty();
  }

  /**
   * Writes what has changed since other pieces, as fields of a JSON object that are led by commas:
   * the findings and the names of workers if they have changed, rows and curves that are new or
   * have changed, and the trials that have curves no longer.
   */
  public void writeSince(StudyPieces before, Writer out) throws IOException {
    if (!findings.equals(before.findings)) {
      out.write(",\"about\":");
      out.write(findings);
    }
    if (!workers.equals(before.workers)) {
      List<String> names =
          workers.stream().map(name -> text(json -> json.writeString(name))).toList();
      write("workers", names, out);
    }
    write("trials", trials.since(before.trials), out);
    write("closer", closer.since(before.closer), out);
    out.write(",\"gone\":");
    out.write(before.closer.missing(closer).toString());
  }

  private static void write(String name, List<String> pieces, Writer out) throws IOException {
    out.write(",\"" + name + "\":[");
    String comma = "";
    for (String piece : pieces) {
      out.write(comma);
      out.write(piece);
      comma = ",";
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
