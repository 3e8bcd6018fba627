package io.cultivar.network.schedule;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Schedule;

/** The same learning rate from the first step to the last. */
@Component(name = "constant", summary = "the same rate throughout")
public record Constant() implements Schedule {
  @Override
  public double rate(double base, long step, long steps) {
    return base;
  }
}
