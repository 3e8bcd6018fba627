package io.cultivar.store;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Claim;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One worker's claiming of trials, within a transaction that keeps others out. */
final class Claiming {
  private final Rows rows;
  private final long study;
  private final String worker;
  private final String now;

  /** What is claimed in the end. */
  private final List<Claim> claims = new ArrayList<>();

  /** Those of the claims that are not kept yet. */
  private final List<Trial> begun = new ArrayList<>();

  Claiming(Rows rows, long study, String worker, String now) {
    this.rows = rows;
    this.study = study;
    this.worker = worker;
    this.now = now;
  }

  List<Claim> claim(List<? extends Trial> trials, int most) throws SQLException {
    Map<Integer, KeptTrial> kept = kept(trials);
    for (Trial trial : trials) {
      KeptTrial there = kept.get(trial.number());
      boolean other = there != null && !there.values().equals(trial.values());
      if (other || claims.size() >= most) {
        break;
      }
      if (there == null) {
        begun.add(trial);
        claims.add(new Claim(trial.number(), 0, false));
      } else if (there.state() == Trial.State.RUNNING) {
        takeOver(there);
      }
    }
    new TrialWriter(rows.connection(), study, now).begin(worker, begun);
    return claims;
  }

  /** The trials that are kept in the range of numbers. */
  private Map<Integer, KeptTrial> kept(List<? extends Trial> trials) throws SQLException {
    Map<Integer, KeptTrial> kept = new HashMap<>();
    int first = trials.get(0).number();
    int last = trials.get(trials.size() - 1).number();
    new TrialReader(rows, study)
        .read(Detail.RESULTS, first, last, trial -> kept.put(trial.number(), trial));
    return kept;
  }

  /** Its own trial again, or one that nobody holds. */
  private void takeOver(KeptTrial trial) throws SQLException {
    boolean own = trial.worker().filter(worker::equals).isPresent();
    if (own || trial.worker().isEmpty()) {
      rows.change(
          "UPDATE trial SET worker = ?, began = ? WHERE study = ? AND number = ?",
          worker,
          now,
          study,
          trial.number());
      int losses =
          rows.first(
                  "SELECT losses FROM trial WHERE study = ? AND number = ?",
                  row -> row.getInt(1),
                  study,
                  trial.number())
              .orElseThrow();
      claims.add(new Claim(trial.number(), losses, true));
    }
  }
}
