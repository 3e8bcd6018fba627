package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Loss;
import io.cultivar.network.kernels.Crew;

/**
 * How networks are trained, as far as those of a group have it in common.
 *
 * @param loss what is made small
 * @param epochs how often all samples are seen
 * @param batch how many samples make a step
 * @param kernels what multiplies matrices
 * @param crew the threads that share what is large, the one that trains among them
 */
public record Recipe(Loss loss, int epochs, BatchSize batch, Kernels kernels, Crew crew) {
  /** Trains with given kernels in one thread. */
  public Recipe(Loss loss, int epochs, BatchSize batch, Kernels kernels) {
    this(loss, epochs, batch, kernels, Crew.alone());
  }
}
