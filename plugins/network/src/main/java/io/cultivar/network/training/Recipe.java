package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Loss;

/**
 * How networks are trained, as far as those of a group have it in common.
 *
 * @param loss what is made small
 * @param epochs how often all samples are seen
 * @param batch how many samples make a step
 * @param kernels what multiplies matrices
 */
public record Recipe(Loss loss, int epochs, BatchSize batch, Kernels kernels) {}
