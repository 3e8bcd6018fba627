package io.cultivar.network.training;

/**
 * The parameters of a network and the gradient of the loss by each.
 *
 * @param values changed by training
 * @param gradient as long as the values
 */
record Parameters(float[] values, float[] gradient) {}
