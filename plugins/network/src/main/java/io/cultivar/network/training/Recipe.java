package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Loss;

/**
 * How a network is trained.
 *
 * @param loss what is made small
 * @param descent how gradients change the parameters
 * @param epochs how often all samples are seen
 * @param batch how many samples make a step
 * @param kernels what multiplies matrices
 */
public record Recipe(Loss loss, Descent descent, int epochs, BatchSize batch, Kernels kernels) {}
