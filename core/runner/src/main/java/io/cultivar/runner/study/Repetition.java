package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Does a kept trial again, with what was known when it was proposed. */
public final class Repetition {
  private final StudyPlan plan;
  private final Environment environment;

  /** Gets ready to repeat trials of the study of an environment. */
  public Repetition(StudyPlan plan, Environment environment) {
    this.plan = plan;
    this.environment = environment;
  }

  /**
   * Evaluates a trial again; nothing is kept.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public Trial run(Trial kept) throws IOException, InterruptedException {
    return solo(plan, kept).evaluate();
  }

  /**
   * Evaluates the first repeat of a trial again, and collects what it shows; nothing is kept.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public Shown show(Trial kept) throws IOException, InterruptedException {
    Album album = new Album();
    Trial again = solo(plan.once(), kept).evaluate(album);
    return new Shown(again, album.pictures(), album.notes());
  }

  private SoloTrial solo(StudyPlan repeated, Trial kept) throws IOException {
    // A trial by hand was not ended early, so it is not now.
    return new SoloTrial(
        kept.byHand() ? repeated.unpruned() : repeated,
        environment,
        Optional.empty(),
        TrialSnapshot.running(kept.number(), kept.values(), List.of(), kept.byHand()),
        visible(kept));
  }

  /** The study as it stood; only a pruner needs to know. */
  private Study visible(Trial kept) throws IOException {
    if (plan.search().pruner().isEmpty() || kept.byHand()) {
      return StudySnapshot.of(plan, List.of());
    }
    Proposals proposals = new Proposals(plan);
    environment
        .journal()
        .read(
            Detail.REPORTS,
            0,
            trial -> {
              if (trial.number() < kept.number()) {
                proposals.restore(trial);
              }
            });
    return proposals.visible();
  }
}
