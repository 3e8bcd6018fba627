package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.network.kernels.Crew;
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
   * @param crew the threads that share large steps
   */
  Update(Group group, float[] gradient, List<Learner> learners, long count, Crew crew) {
    boolean together = group.lanes() == 1 || alike(learners);
    Network network = group.network();
    this.group = group;
    this.gradient = gradient;
    this.learners = learners.toArray(Learner[]::new);
    this.steps = new Step[together ? 1 : learners.size()];
    int room = together ? 0 : network.parameters() + Kernels.ROOM;
    int lanes = together ? group.lanes() : 1;
    this.oneValues = new float[room];
    this.oneGradient = new float[room];
    float[] values = together ? group.parameters() : oneValues;
    float[] change = together ? gradient : oneGradient;
    for (int i = 0; i < steps.length; i++) {
      Descent descent = this.learners[i].descent();
      steps[i] = new Step(network, lanes, descent, values, change, count, crew);
    }
  }

  private static boolean alike(List<Learner> learners) {
    Descent first = learners.get(0).descent();
    return first.clip().isEmpty()
        && !first.followsLosses()
        && learners.stream().allMatch(learner -> learner.descent().equals(first));
  }

  /** Writes what a network remembers of its steps. */
  void save(int network, StateOutput out) {
    if (steps.length == 1) {
      steps[0].save(network, out);
    } else {
      steps[network].save(0, out);
    }
  }

  /** Reads what was saved; only of a network alone. */
  void restore(StateInput in) {
    steps[0].restore(in);
  }

  /** Makes a step by the present gradient. */
  void step() {
    if (oneValues.length == 0) {
      steps[0].take(learners[0].history());
      return;
    }
    int size = group.network().parameters();
    for (int i = 0; i < steps.length; i++) {
      Interleaving.take(group.parameters(), group.lanes(), i, oneValues, size);
      Interleaving.take(gradient, group.lanes(), i, oneGradient, size);
      steps[i].take(learners[i].history());
      Interleaving.give(oneValues, group.parameters(), group.lanes(), i, size);
    }
  }
}
