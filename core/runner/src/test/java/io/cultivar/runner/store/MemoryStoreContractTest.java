package io.cultivar.runner.store;

import io.cultivar.api.run.StudyStore;
import io.cultivar.testkit.StudyStoreContract;
import java.util.stream.Stream;

class MemoryStoreContractTest extends StudyStoreContract {
  @Override
  protected Stream<StudyStore> subjects() {
    return Stream.of(new MemoryStore());
  }

  @Override
  protected String url() {
    return "memory:";
  }
}
