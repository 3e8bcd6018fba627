package io.cultivar.network.dataset;

import io.cultivar.api.component.Component;

/** All classes count alike, however many samples each has: n / (classes · n of the class). */
@Component(name = "balanced", summary = "each class counts the same, however rare")
public record BalancedWeights() implements ClassWeights {}
