package io.cultivar.runner.study;

import io.cultivar.api.component.Component;
import io.cultivar.api.run.TrialExecutor;

/** Runs trials on threads of this process. */
@Component(name = "local", summary = "threads of this process")
public record LocalExecutor() implements TrialExecutor {
  @Override
  public Workers open(int workers) {
    return new LocalWorkers(workers);
  }
}
