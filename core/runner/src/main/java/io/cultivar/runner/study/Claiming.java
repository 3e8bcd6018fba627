package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal.Claim;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.worker.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What this worker has to do with the others of its study: it claims trials, keeps how they ended,
 * and looks at what the others have kept. Used by one thread.
 */
final class Claiming {
  private final StudyPlan plan;
  private final Share share;
  private final OpenTrials open;
  private final Evaluations evaluations;
  private final int concurrency;

  /**
   * Nothing is claimed yet.
   *
   * @param evaluations what evaluates the trials that are claimed
   * @param concurrency how many it evaluates at once
   */
  Claiming(StudyPlan plan, Share share, OpenTrials open, Evaluations evaluations, int concurrency) {
    this.plan = plan;
    this.share = share;
    this.open = open;
    this.evaluations = evaluations;
    this.concurrency = concurrency;
  }

  /** Claims as many trials as this worker should have, and has them evaluated. */
  void claim() throws IOException {
    int most = share.enough(atOnce()) - share.held();
    if (open.unclaimed().isEmpty() || most < 1) {
      return;
    }
    List<Evaluation> ready = new ArrayList<>();
    List<Trial> wanted = open.unclaimed().stream().map(RunningTrial::proposed).toList();
    List<Claim> claims = share.claim(wanted, most);
    for (Claim claim : claims) {
      RunningTrial trial = open.claimed(claim.trial());
      if (open.isUnwanted(claim.trial())) {
        open.end(trial.stopped());
      } else if (claim.losses() > plan.limits().recovery().retries()) {
        open.end(trial.lost(claim.losses()));
      } else {
        ready.addAll(trial.begin(claim.begunBefore(), evaluations.events()));
      }
    }
    evaluations.submit(ready);
    if (claims.size() < Math.min(most, wanted.size())) {
      look();
    }
  }

  /** How many trials can be evaluated at the same time. */
  private int atOnce() {
    return open.unclaimed().stream()
        .findFirst()
        .filter(first -> first.groupKey().isPresent())
        .map(first -> concurrency * first.groupSize())
        .orElse(concurrency);
  }

  /** Looks at what others have kept. */
  void look() throws IOException {
    open.look(share.others(plan.detail(), open.first()));
  }

  /** Whether others hold trials, or might. */
  boolean others() {
    return share.held() < open.size();
  }

  /** Keeps the trials that have ended here, all in one go. */
  void keep() throws IOException {
    List<TrialSnapshot> ended = open.ended();
    if (ended.isEmpty()) {
      return;
    }
    Set<Integer> refused = share.record(ended);
    open.settle(refused);
    if (!refused.isEmpty()) {
      look();
    }
  }
}
