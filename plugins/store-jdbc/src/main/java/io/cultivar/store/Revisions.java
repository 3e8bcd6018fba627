package io.cultivar.store;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.store.Stored.StoredDescription;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What studies are, revision by revision. */
record Revisions(Rows rows) {
  /** Adds a revision that holds from a trial on. */
  void add(long study, int number, int firstTrial, StudyDescription description, String now)
      throws SQLException {
    rows.change(
        "INSERT INTO revision (study, number, first_trial, made, experiment, directory)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        study,
        number,
        firstTrial,
        now,
        description.experiment(),
        description.directory());
    for (int i = 0; i < description.goals().size(); i++) {
      Goal goal = description.goals().get(i);
      rows.change(
          "INSERT INTO goal (study, revision, position, metric, direction) VALUES (?, ?, ?, ?, ?)",
          study,
          number,
          i,
          goal.metric(),
          goal.direction().name());
    }
    for (int i = 0; i < description.settings().size(); i++) {
      rows.change(
          "INSERT INTO setting (study, revision, position, setting) VALUES (?, ?, ?, ?)",
          study,
          number,
          i,
          description.settings().get(i));
    }
    for (Map.Entry<String, String> fact : description.provenance().entrySet()) {
      rows.change(
          "INSERT INTO provenance (study, revision, name, value) VALUES (?, ?, ?, ?)",
          study,
          number,
          fact.getKey(),
          fact.getValue());
    }
  }

  /** The number of the newest revision. */
  int newest(long study) throws SQLException {
    return rows.first("SELECT MAX(number) FROM revision WHERE study = ?", r -> r.getInt(1), study)
        .orElseThrow();
  }

  /** What a study is in its newest revision. */
  StoredDescription description(long study) throws SQLException {
    int revision = newest(study);
    List<Goal> goals =
        rows.all(
            "SELECT metric, direction FROM goal WHERE study = ? AND revision = ? ORDER BY position",
            row -> new Goal(row.getString(1), Direction.valueOf(row.getString(2))),
            study,
            revision);
    List<String> settings =
        rows.all(
            "SELECT setting FROM setting WHERE study = ? AND revision = ? ORDER BY position",
            row -> row.getString(1),
            study,
            revision);
    Map<String, String> provenance = new TreeMap<>();
    rows.all(
        "SELECT name, value FROM provenance WHERE study = ? AND revision = ?",
        row -> provenance.put(row.getString(1), row.getString(2)),
        study,
        revision);
    return rows.first(
            "SELECT name, experiment, directory, seed, started FROM study JOIN revision"
                + " ON study.id = revision.study WHERE id = ? AND number = ?",
            row ->
                new StoredDescription(
                    row.getString(1),
                    row.getString(2),
                    settings,
                    row.getString(3),
                    goals,
                    row.getLong(4),
                    Instant.parse(row.getString(5)),
                    provenance),
            study,
            revision)
        .orElseThrow();
  }
}
