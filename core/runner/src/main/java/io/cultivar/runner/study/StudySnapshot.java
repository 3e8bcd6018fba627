package io.cultivar.runner.study;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.OptionalInt;

/** A study as it stood at some moment. */
record StudySnapshot(
    String name,
    SearchSpace space,
    List<Goal> goals,
    List<Trial> trials,
    int byHand,
    OptionalInt budget,
    List<Trial> prior,
    int enqueued,
    long seed)
    implements Study {
  static StudySnapshot of(StudyPlan plan, List<Trial> trials) {
    long byHand = trials.stream().filter(Trial::byHand).count();
    return of(plan, trials, Math.toIntExact(byHand));
  }

  /** The same where it is known how many of the trials a person chose. */
  static StudySnapshot of(StudyPlan plan, List<Trial> trials, int byHand) {
    return new StudySnapshot(
        plan.name(),
        plan.search().space(),
        plan.search().goals(),
        trials,
        byHand,
        plan.limits().trials(),
        plan.search().start().prior(),
        plan.search().start().queue().size(),
        plan.seed());
  }
}
