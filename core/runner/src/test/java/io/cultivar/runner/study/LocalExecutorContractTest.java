package io.cultivar.runner.study;

import io.cultivar.api.run.TrialExecutor;
import io.cultivar.testkit.TrialExecutorContract;
import java.util.stream.Stream;

class LocalExecutorContractTest extends TrialExecutorContract {
  @Override
  protected Stream<TrialExecutor> subjects() {
    return Stream.of(new LocalExecutor());
  }
}
