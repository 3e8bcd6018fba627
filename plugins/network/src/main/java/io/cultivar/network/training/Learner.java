package io.cultivar.network.training;

/**
 * What one network of a group does in its own way.
 *
 * @param descent how its gradient changes its parameters
 * @param random its random numbers
 * @param history the losses of its finished epochs; grows while it is trained
 */
public record Learner(Descent descent, Randomness random, LossHistory history) {}
