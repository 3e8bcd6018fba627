package io.cultivar.store;

import io.cultivar.api.space.Value;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes trials, many at a time. */
final class TrialWriter {
  /** The repeat that stands for the mean of all. */
  static final int MEAN = -1;

  private final Connection connection;
  private final long study;
  private final String now;

  TrialWriter(Connection connection, long study, String now) {
    this.connection = connection;
    this.study = study;
    this.now = now;
  }

  /** Keeps trials as running, held by a worker. */
  void begin(String worker, List<? extends Trial> trials) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO trial (study, number, state, by_hand, worker, losses, began)"
                + " VALUES (?, ?, 'RUNNING', ?, ?, 0, ?)")) {
      for (Trial trial : trials) {
        insert.setLong(1, study);
        insert.setInt(2, trial.number());
        insert.setInt(3, trial.byHand() ? 1 : 0);
        insert.setString(4, worker);
        insert.setString(5, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    writeValues(trials);
  }

  /** Keeps how trials ended, if a worker holds them; gives those that it does not. */
  Set<Integer> end(String worker, List<? extends Trial> trials) throws SQLException {
    int[] changed;
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE trial SET state = ?, failure = ?, ended = ? WHERE study = ? AND number = ?"
                + " AND worker = ? AND state = 'RUNNING'")) {
      for (Trial trial : trials) {
        update.setString(1, trial.state().name());
        update.setString(2, trial.failure().orElse(null));
        update.setString(3, now);
        update.setLong(4, study);
        update.setInt(5, trial.number());
        update.setString(6, worker);
        update.addBatch();
      }
      changed = update.executeBatch();
    }
    List<Trial> ended = new ArrayList<>();
    Set<Integer> refused = new TreeSet<>();
    for (int i = 0; i < changed.length; i++) {
      Trial trial = trials.get(i);
      if (changed[i] == 1) {
        ended.add(trial);
      } else if (!keptBefore(worker, trial.number())) {
        refused.add(trial.number());
      }
    }
    writeMetrics(ended);
    writeReports(ended);
    return refused;
  }

  /** The same was kept already, by a transaction whose answer was lost. */
  private boolean keptBefore(String worker, int trial) throws SQLException {
    return new Rows(connection)
        .first(
            "SELECT 1 FROM trial WHERE study = ? AND number = ? AND worker = ?"
                + " AND state <> 'RUNNING'",
            row -> true,
            study,
            trial,
            worker)
        .isPresent();
  }

  private void writeValues(List<? extends Trial> trials) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO value (study, trial, position, parameter, real_number, whole_number,"
                + " choice, variant) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Trial trial : trials) {
        int position = 0;
        for (Map.Entry<String, Value> entry : trial.values().asMap().entrySet()) {
          insert.setLong(1, study);
          insert.setInt(2, trial.number());
          insert.setInt(3, position++);
          insert.setString(4, entry.getKey());
          setValue(insert, entry.getValue());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void setValue(PreparedStatement insert, Value value) throws SQLException {
    insert.setNull(5, Types.DOUBLE);
    insert.setNull(6, Types.BIGINT);
    insert.setNull(7, Types.VARCHAR);
    insert.setNull(8, Types.INTEGER);
    if (value instanceof Value.Real real) {
      insert.setDouble(5, real.value());
    } else if (value instanceof Value.Int whole) {
      insert.setLong(6, whole.value());
    } else if (value instanceof Value.Choice choice) {
      insert.setString(7, choice.label());
      insert.setInt(8, choice.index());
    }
  }

  private void writeMetrics(List<? extends Trial> trials) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO metric (study, trial, repeat, position, name, value, exact)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Trial trial : trials) {
        addMetrics(insert, trial.number(), MEAN, trial.metrics());
        for (int repeat = 0; repeat < trial.repeats().size(); repeat++) {
          addMetrics(insert, trial.number(), repeat, trial.repeats().get(repeat));
        }
      }
      insert.executeBatch();
    }
  }

  private void addMetrics(PreparedStatement insert, int trial, int repeat, Measurement metrics)
      throws SQLException {
    int position = 0;
    for (Map.Entry<String, Double> metric : metrics.asMap().entrySet()) {
      insert.setLong(1, study);
      insert.setInt(2, trial);
      insert.setInt(3, repeat);
      insert.setInt(4, position++);
      insert.setString(5, metric.getKey());
      Numbers.set(insert, 6, metric.getValue());
      insert.addBatch();
    }
  }

  private void writeReports(List<? extends Trial> trials) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO report (study, trial, repeat, step, position, name, value, exact)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Trial trial : trials) {
        for (Report report : trial.reports()) {
          addReport(insert, trial.number(), report);
        }
      }
      insert.executeBatch();
    }
  }

  private void addReport(PreparedStatement insert, int trial, Report report) throws SQLException {
    int position = 0;
    for (Map.Entry<String, Double> metric : report.metrics().asMap().entrySet()) {
      insert.setLong(1, study);
      insert.setInt(2, trial);
      insert.setInt(3, report.repeat());
      insert.setLong(4, report.step());
      insert.setInt(5, position++);
      insert.setString(6, metric.getKey());
      Numbers.set(insert, 7, metric.getValue());
      insert.addBatch();
    }
  }
}
