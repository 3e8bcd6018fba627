package io.cultivar.runner.store;

import io.cultivar.api.component.Component;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyStore;

/** Keeps studies in memory, until they are closed. */
@Component(name = "memory", summary = "in memory, gone with the process; the address is memory:")
public record MemoryStore() implements StudyStore {
  @Override
  public boolean accepts(String url) {
    return url.equals("memory:");
  }

  @Override
  public Studies open(String url) {
    return new MemoryStudies();
  }

  @Override
  public boolean durable() {
    return false;
  }
}
