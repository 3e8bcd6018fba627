package io.cultivar.network.layer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * Sets each number to 0 with a probability while training, and divides the others by 1 − rate, so
 * that the expected value stays and nothing happens when predicting (Srivastava et al., 2014).
 *
 * @param rate the probability, at least 0 and below 1
 */
@Component(name = "dropout", summary = "zeroes a share of the numbers while training")
public record Dropout(@Option("the probability of a zero, at least 0 and below 1") float rate)
    implements Layer {
  /** A half. */
  public Dropout() {
    this(0.5f);
  }

  /** Checks the range. */
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("rate must be >= 0 and < 1, was " + rate);
    }
  }
}
