package io.cultivar.runner.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.study.StudyName;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
  private TrialLine trialLine;

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
    trialLine = new TrialLine(lines, study.goals());
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
    if (study == null || !lines.text(study, "event").equals("study")) {
      throw lines.wrong("this is not an exported study");
    }
    if (lines.count(study, "version") > StudyExport.VERSION) {
      throw lines.wrong("this was exported by a newer version of Cultivar");
    }
    List<String> settings = new ArrayList<>();
    for (JsonNode each : lines.field(study, "settings")) {
      settings.add(Setting.of(lines.text(each)).toString());
    }
    Map<String, String> provenance = new TreeMap<>();
    for (Map.Entry<String, JsonNode> fact : lines.field(study, "provenance").properties()) {
      provenance.put(fact.getKey(), lines.text(fact.getValue()));
    }
    return new Description(
        StudyName.check(name.orElse(lines.text(study, "name"))),
        lines.text(study, "experiment"),
        settings,
        lines.text(study, "directory"),
        goals(lines.field(study, "goals")),
        lines.whole(study, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
        started(lines.text(study, "started")),
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
      goals.add(
          new Goal(lines.text(goal.getValue()), lines.constant(Direction.class, goal.getKey())));
    }
    if (goals.isEmpty()) {
      throw lines.wrong("there is no goal");
    }
    return goals;
  }

  private void read(JsonNode next) throws IOException {
    switch (lines.text(next, "event")) {
      case "trial" -> {
        trials.add(trialLine.read(next));
        if (trials.size() == CHUNK) {
          keep();
        }
      }
      case "artifact" -> {
        keep();
        ArtifactKey key =
            new ArtifactKey(
                lines.count(next, "trial"), lines.count(next, "repeat"), lines.text(next, "name"));
        journal.attach(WORKER, key, lines.bytes(next, "content"));
      }
      case "note" -> journal.note(lines.text(next, "kind"), lines.text(next, "text"));
      default -> throw lines.wrong("unknown event '" + next.get("event").asText() + "'");
    }
  }

  private void keep() throws IOException {
    List<Trial> begun =
        trials.stream().<Trial>map(trial -> ((TrialLine.Imported) trial).running()).toList();
    if (journal.claim(WORKER, begun, begun.size()).size() < begun.size()) {
      throw lines.wrong("a trial stands here twice");
    }
    journal.record(WORKER, trials);
    trials.clear();
  }
}
