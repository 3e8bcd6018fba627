package io.cultivar.store;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A study in a database. Whatever changes its trials first changes its own row, which keeps others
 * out until it is done.
 */
final class JdbcJournal implements StudyJournal {
  private final Database database;
  private final Database reading;
  private final long study;
  private volatile StudyDescription description;

  /**
   * The journal of a study.
   *
   * @param reading the same database, for what takes long to read
   */
  JdbcJournal(Database database, Database reading, long study, StudyDescription description) {
    this.database = database;
    this.reading = reading;
    this.study = study;
    this.description = description;
  }

  /** What is done once the study is one's own. */
  @FunctionalInterface
  private interface Change<T> {
    T with(Rows rows, String now) throws SQLException, IOException;
  }

  private <T> T change(Change<T> change) throws IOException {
    return database.change(
        connection -> {
          Rows rows = new Rows(connection);
          String now = Instant.now().toString();
          if (rows.change("UPDATE study SET changed = ? WHERE id = ?", now, study) == 0) {
            throw new IOException("somebody deleted the study '" + description.name() + "'");
          }
          return change.with(rows, now);
        });
  }

  @Override
  public StudyDescription description() {
    return description;
  }

  @Override
  public void revise(StudyDescription changed) throws IOException {
    description =
        change(
            (rows, now) -> {
              Revisions revisions = new Revisions(rows);
              int first =
                  rows.first(
                          "SELECT COALESCE(MAX(number) + 1, 0) FROM trial WHERE study = ?",
                          row -> row.getInt(1),
                          study)
                      .orElseThrow();
              revisions.add(study, revisions.newest(study) + 1, first, changed, now);
              return revisions.description(study);
            });
  }

  @Override
  public List<Claim> claim(String worker, List<? extends Trial> trials, int most)
      throws IOException {
    if (trials.isEmpty() || most < 1) {
      return List.of();
    }
    return change((rows, now) -> new Claiming(rows, study, worker, now).claim(trials, most));
  }

  @Override
  public Set<Integer> record(String worker, List<? extends Trial> trials) throws IOException {
    if (trials.isEmpty()) {
      return Set.of();
    }
    return change(
        (rows, now) -> new TrialWriter(rows.connection(), study, now).end(worker, trials));
  }

  @Override
  public void release(String worker, boolean lost) throws IOException {
    change(
        (rows, now) -> {
          rows.change(
              "UPDATE trial SET worker = NULL, losses = losses + ?"
                  + " WHERE study = ? AND state = 'RUNNING' AND worker = ?",
              lost ? 1 : 0,
              study,
              worker);
          rows.change(
              "DELETE FROM trial WHERE study = ? AND number > (SELECT COALESCE(MAX(number), -1)"
                  + " FROM trial WHERE study = ?"
                  + " AND (worker IS NOT NULL OR losses > 0 OR by_hand = 1 OR EXISTS (SELECT 1"
                  + " FROM artifact WHERE study = ? AND artifact.trial = trial.number)))",
              study,
              study,
              study);
          return rows.change("DELETE FROM worker WHERE study = ? AND name = ?", study, worker);
        });
  }

  @Override
  public void beat(String worker) throws IOException {
    database.change(
        connection ->
            new Rows(connection)
                .change(
                    "INSERT INTO worker (study, name, beat, seen) VALUES (?, ?, 1, ?)"
                        + " ON CONFLICT (study, name)"
                        + " DO UPDATE SET beat = worker.beat + 1, seen = excluded.seen",
                    study,
                    worker,
                    Instant.now().toString()));
  }

  @Override
  public Map<String, Long> workers() throws IOException {
    return database.read(
        connection -> {
          Map<String, Long> beats = new HashMap<>();
          new Rows(connection)
              .all(
                  "SELECT name, beat FROM worker WHERE study = ?",
                  row -> beats.put(row.getString(1), row.getLong(2)),
                  study);
          return beats;
        });
  }

  @Override
  public void read(Detail detail, int from, Consumer<? super KeptTrial> receiver)
      throws IOException {
    read(detail, from, Integer.MAX_VALUE, receiver);
  }

  @Override
  public void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    reading.read(
        connection -> {
          new TrialReader(new Rows(connection), study).read(detail, from, to, receiver);
          return null;
        });
  }

  @Override
  public void forgetFrom(int trial) throws IOException {
    change(
        (rows, now) ->
            rows.change("DELETE FROM trial WHERE study = ? AND number >= ?", study, trial));
  }

  @Override
  public void attach(String worker, ArtifactKey key, byte[] content) throws IOException {
    change(
        (rows, now) ->
            rows.change(
                "INSERT INTO artifact (study, trial, repeat, name, kept, content)"
                    + " SELECT study, number, CAST(? AS INTEGER), ?, ?, ? FROM trial"
                    + " WHERE study = ? AND number = ? AND worker = ?"
                    + " ON CONFLICT (study, trial, repeat, name)"
                    + " DO UPDATE SET kept = excluded.kept, content = excluded.content",
                key.repeat(),
                key.name(),
                now,
                content,
                study,
                key.trial(),
                worker));
  }

  @Override
  public Optional<byte[]> artifact(ArtifactKey key) throws IOException {
    return database.read(
        connection ->
            new Rows(connection)
                .first(
                    "SELECT content FROM artifact"
                        + " WHERE study = ? AND trial = ? AND repeat = ? AND name = ?",
                    row -> row.getBytes(1),
                    study,
                    key.trial(),
                    key.repeat(),
                    key.name()));
  }

  @Override
  public List<ArtifactKey> artifacts(int trial) throws IOException {
    return database.read(
        connection ->
            new Rows(connection)
                .all(
                    "SELECT trial, repeat, name FROM artifact"
                        + " WHERE study = ? AND (trial = ? OR ? < 0) ORDER BY trial, repeat, name",
                    row -> new ArtifactKey(row.getInt(1), row.getInt(2), row.getString(3)),
                    study,
                    trial,
                    trial));
  }

  @Override
  public void detach(Collection<ArtifactKey> keys) throws IOException {
    if (keys.isEmpty()) {
      return;
    }
    change(
        (rows, now) -> {
          for (ArtifactKey key : keys) {
            rows.change(
                "DELETE FROM artifact WHERE study = ? AND trial = ? AND repeat = ? AND name = ?",
                study,
                key.trial(),
                key.repeat(),
                key.name());
          }
          return null;
        });
  }

  @Override
  public void note(String kind, String text) throws IOException {
    change(
        (rows, now) ->
            rows.change(
                "INSERT INTO event (study, position, at, kind, text) SELECT CAST(? AS BIGINT),"
                    + " COUNT(*), ?, ?, ? FROM event WHERE study = ?",
                study,
                now,
                kind,
                text,
                study));
  }

  @Override
  public List<StudyNote> notes() throws IOException {
    return notes(0);
  }

  @Override
  public List<StudyNote> notes(int from) throws IOException {
    return database.read(
        connection ->
            new Rows(connection)
                .all(
                    "SELECT at, kind, text FROM event WHERE study = ? AND position >= ?"
                        + " ORDER BY position",
                    row ->
                        new Stored.StoredNote(
                            Instant.parse(row.getString(1)), row.getString(2), row.getString(3)),
                    study,
                    from));
  }

  @Override
  public void close() {
    // The connections belong to all studies of the place.
  }
}
