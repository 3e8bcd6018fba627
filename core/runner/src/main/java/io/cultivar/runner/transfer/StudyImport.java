package io.cultivar.runner.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.study.StudyName;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what {@link StudyExport} wrote into another place. Used once, by one thread. */
public final class StudyImport {
  /** How many trials are kept in one go. */
  private static final int CHUNK = 500;

  private static final String WORKER = "import";

  private final String file;
  private final ExportLines lines;
  private final List<Trial> trials = new ArrayList<>();
  private StudyJournal journal;

  /** What is kept of a study. */
  private record Description(
      String name,
      String experiment,
      List<String> settings,
      String directory,
      List<Goal> goals,
      long seed,
      Instant started,
      Map<String, String> provenance)
      implements StudyDescription {}

  /** A trial as it was read. */
  private record Imported(
      int number,
      Values values,
      State state,
      Measurement metrics,
      List<Measurement> repeats,
      List<Report> reports,
      Optional<String> failure,
      boolean byHand)
      implements Trial {
    Imported running() {
      return new Imported(
          number,
          values,
          State.RUNNING,
          Measurement.EMPTY,
          List.of(),
          List.of(),
          Optional.empty(),
          byHand);
    }
  }

  /**
   * Gets ready to read.
   *
   * @param file what to call it in messages
   */
  public StudyImport(String file, BufferedReader in) {
    this.file = file;
    this.lines = new ExportLines(file, in);
  }

  /**
   * Reads a study into a place.
   *
   * @param name its name there; the one that it had if empty
   * @return the name
   * @throws IOException if the file is no such export, or the name is taken; nothing is kept then
   */
  public String into(Studies studies, Optional<String> name) throws IOException {
    try {
      return create(studies, description(name));
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw lines.wrong(String.valueOf(e.getMessage()));
    }
  }

  private String create(Studies studies, StudyDescription study) throws IOException {
    journal = studies.create(study);
    boolean whole = false;
    try {
      for (JsonNode next = lines.next(); next != null; next = lines.next()) {
        read(next);
      }
      keep();
      journal.release(WORKER, false);
      journal.note("imported", "from " + file);
      whole = true;
    } finally {
      journal.close();
      if (!whole) {
        studies.delete(study.name());
      }
    }
    return study.name();
  }

  private StudyDescription description(Optional<String> name) throws IOException {
    JsonNode study = lines.next();
    if (study == null || !lines.field(study, "event").asText().equals("study")) {
      throw lines.wrong("this is not an exported study");
    }
    if (lines.field(study, "version").asInt() > StudyExport.VERSION) {
      throw lines.wrong("this was exported by a newer version of Cultivar");
    }
    List<String> settings = new ArrayList<>();
    lines.field(study, "settings").forEach(setting -> settings.add(setting.asText()));
    Map<String, String> provenance = new TreeMap<>();
    lines
        .field(study, "provenance")
        .properties()
        .forEach(fact -> provenance.put(fact.getKey(), fact.getValue().asText()));
    return new Description(
        StudyName.check(name.orElse(lines.field(study, "name").asText())),
        lines.field(study, "experiment").asText(),
        settings,
        lines.field(study, "directory").asText(),
        goals(lines.field(study, "goals")),
        lines.field(study, "seed").asLong(),
        started(lines.field(study, "started").asText()),
        provenance);
  }

  private Instant started(String text) throws IOException {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw lines.wrong("'" + text + "' is no time");
    }
  }

  private List<Goal> goals(JsonNode list) throws IOException {
    List<Goal> goals = new ArrayList<>();
    for (JsonNode each : list) {
      if (each.size() != 1) {
        throw lines.wrong("a goal is a direction and a metric");
      }
      Map.Entry<String, JsonNode> goal = each.properties().iterator().next();
      goals.add(new Goal(goal.getValue().asText(), constant(Direction.class, goal.getKey())));
    }
    if (goals.isEmpty()) {
      throw lines.wrong("there is no goal");
    }
    return goals;
  }

  private <E extends Enum<E>> E constant(Class<E> type, String text) throws IOException {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw lines.wrong("unknown '" + text + "'");
    }
  }

  private void read(JsonNode next) throws IOException {
    switch (lines.field(next, "event").asText()) {
      case "trial" -> {
        trials.add(trial(next));
        if (trials.size() == CHUNK) {
          keep();
        }
      }
      case "artifact" -> {
        keep();
        ArtifactKey key =
            new ArtifactKey(
                lines.field(next, "trial").asInt(),
                lines.field(next, "repeat").asInt(),
                lines.field(next, "name").asText());
        journal.attach(WORKER, key, lines.field(next, "content").binaryValue());
      }
      case "note" ->
          journal.note(lines.field(next, "kind").asText(), lines.field(next, "text").asText());
      default -> throw lines.wrong("unknown event '" + next.get("event").asText() + "'");
    }
  }

  private void keep() throws IOException {
    List<Trial> begun = trials.stream().<Trial>map(trial -> ((Imported) trial).running()).toList();
    if (journal.claim(WORKER, begun, begun.size()).size() < begun.size()) {
      throw lines.wrong("a trial stands here twice");
    }
    journal.record(WORKER, trials);
    trials.clear();
  }

  private Trial trial(JsonNode node) throws IOException {
    List<Measurement> repeats = new ArrayList<>();
    for (JsonNode repeat : lines.field(node, "repeats")) {
      repeats.add(metrics(repeat));
    }
    List<Report> reports = new ArrayList<>();
    for (JsonNode report : lines.field(node, "reports")) {
      reports.add(
          new Report(
              lines.field(report, "repeat").asInt(),
              lines.field(report, "step").asLong(),
              metrics(lines.field(report, "metrics"))));
    }
    Imported trial =
        new Imported(
            lines.field(node, "number").asInt(-1),
            values(lines.field(node, "values")),
            constant(Trial.State.class, lines.field(node, "state").asText()),
            metrics(lines.field(node, "metrics")),
            repeats,
            reports,
            Optional.ofNullable(node.get("failure")).map(JsonNode::asText),
            lines.field(node, "by-hand").asBoolean());
    check(trial);
    return trial;
  }

  private void check(Trial trial) throws IOException {
    if (trial.number() < 0 || trial.state() == Trial.State.RUNNING) {
      throw lines.wrong("this is no trial that has ended");
    }
    for (Goal goal : journal.description().goals()) {
      boolean measured = trial.metrics().find(goal.metric()).isPresent();
      if (trial.state() == Trial.State.COMPLETE && !measured) {
        throw lines.wrong("'" + goal.metric() + "' is missing in the metrics");
      }
    }
  }

  private Values values(JsonNode object) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (value.has("real")) {
        values.put(entry.getKey(), new Value.Real(number(value.get("real"))));
      } else if (value.has("int")) {
        values.put(entry.getKey(), new Value.Int(value.get("int").asLong()));
      } else {
        values.put(
            entry.getKey(),
            new Value.Choice(
                Math.max(0, lines.field(value, "variant").asInt()),
                lines.field(value, "choice").asText()));
      }
    }
    return values.isEmpty() ? Values.NONE : Values.of(values);
  }

  private Measurement metrics(JsonNode object) throws IOException {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      metrics.put(entry.getKey(), number(entry.getValue()));
    }
    return metrics.isEmpty() ? Measurement.EMPTY : Measurement.of(metrics);
  }

  private double number(JsonNode node) throws IOException {
    try {
      return node.isNumber() ? node.doubleValue() : Double.parseDouble(node.asText());
    } catch (NumberFormatException e) {
      throw lines.wrong("'" + node.asText() + "' is no number");
    }
  }
}
