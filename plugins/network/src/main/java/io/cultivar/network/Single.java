package io.cultivar.network;

import io.cultivar.api.study.GroupObjective.Companion;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;

/** A trial without companions. */
final class Single implements Companion {
  private final TrainNetwork objective;
  private final TrialContext trial;
  private Measurement measured;
  private Exception reason;

  Single(TrainNetwork objective, TrialContext trial) {
    this.objective = objective;
    this.trial = trial;
  }

  /** How it ended. */
  Measurement result() throws Exception {
    if (reason != null) {
      throw reason;
    }
    return measured;
  }

  @Override
  public Objective objective() {
    return objective;
  }

  @Override
  public TrialContext trial() {
    return trial;
  }

  @Override
  public void measured(Measurement result) {
    measured = result;
  }

  @Override
  public void failed(Exception why) {
    reason = why;
  }
}
