package io.cultivar.store;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the trials of a study, one after another: what belongs to a trial comes from several tables
 * in the order of trials, so that only one is in memory at a time.
 */
final class TrialReader {
  private final Rows rows;
  private final long study;

  /** Each name once, however often it is read. */
  private final Map<String, String> names = new HashMap<>();

  TrialReader(Rows rows, long study) {
    this.rows = rows;
    this.study = study;
  }

  /** Reads the trials of a range of numbers. */
  void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws SQLException {
    try (PreparedStatement trials =
            rows.prepare(
                "SELECT number, state, failure, by_hand, worker, began, ended FROM trial"
                    + " WHERE study = ? AND number BETWEEN ? AND ? ORDER BY number",
                study,
                from,
                to);
        Cursor values =
            cursor(
                "SELECT trial, parameter, real_number, whole_number, choice, variant FROM value"
                    + " WHERE study = ? AND trial BETWEEN ? AND ? ORDER BY trial, position",
                from,
                to);
        Cursor metrics =
            cursor(
                "SELECT trial, repeat, name, value, exact FROM metric"
                    + " WHERE study = ? AND trial BETWEEN ? AND ? ORDER BY trial, repeat, position",
                from,
                to);
        Cursor reports =
            cursor(
                "SELECT trial, repeat, name, value, exact, step FROM report"
                    + " WHERE study = ? AND trial BETWEEN ? AND ?"
                    + (detail == Detail.REPORTS ? "" : " AND 1 = 0")
                    + " ORDER BY trial, repeat, step, position",
                from,
                to);
        ResultSet trial = trials.executeQuery()) {
      while (trial.next()) {
        int number = trial.getInt(1);
        Trial.State state = Trial.State.valueOf(trial.getString(2));
        Optional<String> failure = Optional.ofNullable(trial.getString(3));
        Values chosen = values(values, number);
        List<Measurement> measured = new ArrayList<>(metrics(metrics, number));
        Measurement mean = measured.isEmpty() ? Measurement.EMPTY : measured.remove(0);
        receiver.accept(
            new Stored.StoredTrial(
                number,
                chosen,
                state,
                mean,
                List.copyOf(measured),
                reports(reports, number),
                failure,
                trial.getInt(4) != 0,
                Optional.ofNullable(trial.getString(5)),
                trial.getString(6),
                trial.getString(7)));
      }
    }
  }

  private Values values(Cursor cursor, int trial) throws SQLException {
    Map<String, Value> byName = new LinkedHashMap<>();
    while (cursor.at(trial)) {
      byName.put(name(cursor.row.getString(2)), value(cursor.row));
      cursor.advance();
    }
    return byName.isEmpty() ? Values.NONE : Values.of(byName);
  }

  private Value value(ResultSet row) throws SQLException {
    String choice = row.getString(5);
    if (choice != null) {
      return new Value.Choice(row.getInt(6), name(choice));
    }
    double real = row.getDouble(3);
    return row.wasNull() ? new Value.Int(row.getLong(4)) : new Value.Real(real);
  }

  /** The mean, then those of each repeat. */
  private List<Measurement> metrics(Cursor cursor, int trial) throws SQLException {
    List<Measurement> all = new ArrayList<>();
    while (cursor.at(trial)) {
      int repeat = cursor.row.getInt(2);
      Map<String, Double> byName = new LinkedHashMap<>();
      while (cursor.at(trial) && cursor.row.getInt(2) == repeat) {
        byName.put(name(cursor.row.getString(3)), Numbers.get(cursor.row, 4));
        cursor.advance();
      }
      all.add(Measurement.of(byName));
    }
    return all;
  }

  private List<Report> reports(Cursor cursor, int trial) throws SQLException {
    List<Report> all = new ArrayList<>();
    while (cursor.at(trial)) {
      int repeat = cursor.row.getInt(2);
      long step = cursor.row.getLong(6);
      Map<String, Double> byName = new LinkedHashMap<>();
      while (cursor.at(trial) && cursor.row.getInt(2) == repeat && cursor.row.getLong(6) == step) {
        byName.put(name(cursor.row.getString(3)), Numbers.get(cursor.row, 4));
        cursor.advance();
      }
      all.add(new Report(repeat, step, Measurement.of(byName)));
    }
    return List.copyOf(all);
  }

  private String name(String read) {
    return names.computeIfAbsent(read, first -> first);
  }

  private Cursor cursor(String sql, int from, int to) throws SQLException {
    PreparedStatement statement = rows.prepare(sql, study, from, to);
    return new Cursor(statement, statement.executeQuery());
  }

  /** Rows whose first column is the trial, and where reading stands. */
  private static final class Cursor implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet row;
    private boolean more;

    Cursor(PreparedStatement statement, ResultSet row) throws SQLException {
      this.statement = statement;
      this.row = row;
      this.more = row.next();
    }

    /** Whether the present row belongs to a trial. */
    boolean at(int trial) throws SQLException {
      return more && row.getInt(1) == trial;
    }

    void advance() throws SQLException {
      more = row.next();
    }

    @Override
    public void close() throws SQLException {
      row.close();
      statement.close();
    }
  }
}
