package io.cultivar.network.training;

import java.util.random.RandomGenerator;

/**
 * The random numbers of a training.
 *
 * @param shuffle the order of samples
 * @param dropout what dropout layers zero
 */
public record Randomness(RandomGenerator shuffle, RandomGenerator dropout) {}
