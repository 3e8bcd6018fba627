package io.cultivar.runner.study;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.steering.Watch;
import io.cultivar.runner.worker.Share;
import java.io.IOException;
import java.util.List;

/** A trial whose values a person chose, added behind those that a study has. */
public final class HandTrial {
  private final StudyPlan plan;
  private final Environment environment;

  /** Gets ready to add one to the study of an environment. */
  public HandTrial(StudyPlan plan, Environment environment) {
    this.plan = plan.unpruned();
    this.environment = environment;
  }

  /**
   * Evaluates the trial and keeps it.
   *
   * @param values values that the search space allows
   * @throws InterruptedException if the thread was interrupted; nothing was added
   */
  public Trial run(Values values) throws IOException, InterruptedException {
    if (!plan.search().space().allows(values)) {
      throw new IllegalArgumentException(values + " are not allowed");
    }
    try (Share share = environment.share()) {
      share.join();
      Trial claimed = claim(share, values);
      Trial ended = evaluate(share, claimed);
      if (!share.record(List.of(ended)).isEmpty()) {
        throw new IOException("trial " + ended.number() + " was taken over by another worker");
      }
      return ended;
    }
  }

  /** Takes the first number that nobody has. */
  private Trial claim(Share share, Values values) throws IOException {
    Trial trial;
    do {
      int number =
          share.others(Detail.RESULTS, 0).stream().mapToInt(KeptTrial::number).max().orElse(-1) + 1;
      trial = TrialSnapshot.running(number, values, List.of(), true);
    } while (share.claim(List.of(trial), 1).isEmpty());
    return trial;
  }

  private Trial evaluate(Share share, Trial claimed) throws IOException, InterruptedException {
    SoloTrial trial =
        new SoloTrial(
            plan,
            environment,
            environment.checkpoints(plan, share),
            claimed,
            StudySnapshot.of(plan, List.of()));
    try (Watch watch = new Watch(environment.journal(), trial::ask)) {
      watch.start();
      return trial.evaluate();
    }
  }
}
