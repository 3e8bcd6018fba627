package io.cultivar.store;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.store.Stored.StoredDescription;
import io.cultivar.store.Stored.StoredSummary;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Studies in a database. */
final class JdbcStudies implements Studies {
  private final Database database;

  /** For what takes long to read: nobody who has something to keep waits for that. */
  private final Database reading;

  private JdbcStudies(Database database, Database reading) {
    this.database = database;
    this.reading = reading;
  }

  /** Opens a database, with all tables in it. */
  static JdbcStudies open(Dialect dialect) throws IOException {
    return open(dialect, Database.PATIENCE);
  }

  /** The same, with a limit on how long the database may be away later. */
  static JdbcStudies open(Dialect dialect, Duration patience) throws IOException {
    Schema.migrate(dialect);
    return new JdbcStudies(new Database(dialect, patience), new Database(dialect, patience));
  }

  @Override
  public StudyJournal create(StudyDescription description) throws IOException {
    return database.change(
        connection -> {
          Rows rows = new Rows(connection);
          requireFree(rows, description.name());
          String now = Instant.now().toString();
          long id =
              rows.first(
                      "INSERT INTO study (name, seed, started, changed) VALUES (?, ?, ?, ?)"
                          + " RETURNING id",
                      row -> row.getLong(1),
                      description.name(),
                      description.seed(),
                      description.started().toString(),
                      now)
                  .orElseThrow();
          Revisions revisions = new Revisions(rows);
          revisions.add(id, 0, 0, description, now);
          return new JdbcJournal(database, reading, id, revisions.description(id));
        });
  }

  private static void requireFree(Rows rows, String name) throws SQLException, IOException {
    if (id(rows, name).isPresent()) {
      throw new IOException("there is a study '" + name + "' already");
    }
  }

  private static Optional<Long> id(Rows rows, String name) throws SQLException {
    return rows.first("SELECT id FROM study WHERE name = ?", row -> row.getLong(1), name);
  }

  private static long existing(Rows rows, String name) throws SQLException, IOException {
    return id(rows, name).orElseThrow(() -> new IOException("there is no study '" + name + "'"));
  }

  @Override
  public Optional<StudyJournal> open(String name) throws IOException {
    return database.read(
        connection -> {
          Rows rows = new Rows(connection);
          Optional<Long> id = id(rows, name);
          if (id.isEmpty()) {
            return Optional.empty();
          }
          StoredDescription description = new Revisions(rows).description(id.get());
          return Optional.of(new JdbcJournal(database, reading, id.get(), description));
        });
  }

  @Override
  public List<StudySummary> list() throws IOException {
    return reading.read(
        connection -> {
          Rows rows = new Rows(connection);
          List<StudySummary> all = new ArrayList<>();
          for (long id : rows.all("SELECT id FROM study ORDER BY id", row -> row.getLong(1))) {
            all.add(summary(rows, id));
          }
          return all;
        });
  }

  @Override
  public Optional<Instant> changed(String name) throws IOException {
    return database.read(connection -> changed(new Rows(connection), name));
  }

  private static StudySummary summary(Rows rows, long id) throws SQLException {
    StudyDescription description = new Revisions(rows).description(id);
    Map<Trial.State, Integer> trials = new EnumMap<>(Trial.State.class);
    for (Trial.State state : Trial.State.values()) {
      trials.put(state, 0);
    }
    rows.all(
        "SELECT state, COUNT(*) FROM trial WHERE study = ? GROUP BY state",
        row -> trials.put(Trial.State.valueOf(row.getString(1)), row.getInt(2)),
        id);
    return new StoredSummary(
        description,
        trials,
        best(rows, id, description.goals().get(0)),
        changed(rows, description.name()).orElseThrow());
  }

  private static Optional<Instant> changed(Rows rows, String name) throws SQLException {
    return rows.first(
        "SELECT changed FROM study WHERE name = ?", row -> Instant.parse(row.getString(1)), name);
  }

  private static OptionalDouble best(Rows rows, long id, Goal goal) throws SQLException {
    String best = goal.direction() == Direction.MINIMIZE ? "MIN" : "MAX";
    Optional<Double> found =
        rows.first(
            "SELECT "
                + best
                + "(value) FROM metric JOIN trial ON metric.study = trial.study"
                + " AND metric.trial = trial.number"
                + " WHERE metric.study = ? AND repeat = ? AND name = ? AND state = 'COMPLETE'",
            row -> {
              double value = row.getDouble(1);
              return row.wasNull() ? null : value;
            },
            id,
            TrialWriter.MEAN,
            goal.metric());
    return found.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  @Override
  public void rename(String name, String other) throws IOException {
    database.change(
        connection -> {
          Rows rows = new Rows(connection);
          long id = existing(rows, name);
          requireFree(rows, other);
          return rows.change("UPDATE study SET name = ? WHERE id = ?", other, id);
        });
  }

  @Override
  public void delete(String name) throws IOException {
    database.change(
        connection -> {
          Rows rows = new Rows(connection);
          return rows.change("DELETE FROM study WHERE id = ?", existing(rows, name));
        });
  }

  @Override
  public void close() {
    reading.close();
    database.close();
  }
}
