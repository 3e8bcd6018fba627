package io.cultivar.network.dataset;

/** How much the samples of each class count in training. */
public sealed interface ClassWeights permits BalancedWeights, GivenWeights {}
