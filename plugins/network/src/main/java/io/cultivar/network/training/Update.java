package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import java.util.List;

/**
 * Changes the parameters of a group by their gradient. Networks that descend in the same way take
 * their steps together; else each takes its own.
 */
final class Update {
  private final Group group;
  private final float[] gradient;
  private final Learner[] learners;
  private final Step[] steps;
  private final float[] oneValues;
  private final float[] oneGradient;

  /**
   * Starts before the first step.
   *
   * @param gradient the gradient by the parameters, in their order
   * @param count how many steps there will be if training is not stopped early
   */
  Update(Group group, float[] gradient, List<Learner> learners, long count) {
    boolean together = group.lanes() == 1 || alike(learners);
    Network network = group.network();
    this.group = group;
    this.gradient = gradient;
    this.learners = learners.toArray(Learner[]::new);
    this.steps = new Step[together ? 1 : learners.size()];
    int room = together ? 0 : network.parameters() + Kernels.ROOM;
    int lanes = together ? group.lanes() : 1;
    int length = together ? group.parameters().length : room;
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Step(network, lanes, this.learners[i].descent(), length, count);
    }
    this.oneValues = new float[room];
    this.oneGradient = new float[room];
  }

  private static boolean alike(List<Learner> learners) {
    Descent first = learners.get(0).descent();
    return first.clip().isEmpty()
        && !first.followsLosses()
        && learners.stream().allMatch(learner -> learner.descent().equals(first));
  }

  /** Makes a step by the present gradient. */
  void step() {
    if (oneValues.length == 0) {
      steps[0].take(group.parameters(), gradient, learners[0].history());
      return;
    }
    int size = group.network().parameters();
    for (int i = 0; i < steps.length; i++) {
      Interleaving.take(group.parameters(), group.lanes(), i, oneValues, size);
      Interleaving.take(gradient, group.lanes(), i, oneGradient, size);
      steps[i].take(oneValues, oneGradient, learners[i].history());
      Interleaving.give(oneValues, group.parameters(), group.lanes(), i, size);
    }
  }
}
