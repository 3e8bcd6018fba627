package io.cultivar.runner.study;

import io.cultivar.api.run.TrialTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts evaluations together that their objective can run in one pass, as many as gain from it and
 * leave no worker idle.
 *
 * @param workers among how many workers they are shared
 */
record Grouping(int workers) {
  /** In smaller groups than this the gain is not worth an idle worker's time. */
  private static final int WORTHWHILE = 8;

  /** The tasks that run evaluations, in the order of their first. */
  List<TrialTask> tasks(List<Evaluation> evaluations) {
    Map<Object, List<Evaluation>> alike = new LinkedHashMap<>();
    for (Evaluation evaluation : evaluations) {
      alike.computeIfAbsent(key(evaluation), key -> new ArrayList<>()).add(evaluation);
    }
    List<TrialTask> tasks = new ArrayList<>();
    alike.forEach((key, group) -> add(group, tasks));
    return tasks;
  }

  /** Equal for evaluations that may run together; the evaluation itself where none may. */
  private static Object key(Evaluation evaluation) {
    return evaluation.isResumed() ? evaluation : evaluation.trial().groupKey().orElse(evaluation);
  }

  private void add(List<Evaluation> evaluations, List<TrialTask> tasks) {
    int count = evaluations.size();
    if (count == 1) {
      tasks.add(evaluations.get(0));
      return;
    }
    int most = evaluations.get(0).trial().groupSize();
    int groups =
        Math.max((count + most - 1) / most, Math.min(workers, Math.max(1, count / WORTHWHILE)));
    for (int i = 0; i < groups; i++) {
      int from = (int) ((long) count * i / groups);
      int to = (int) ((long) count * (i + 1) / groups);
      List<Evaluation> group = evaluations.subList(from, to);
      tasks.add(group.size() == 1 ? group.get(0) : new EvaluationGroup(group));
    }
  }
}
