package io.cultivar.network.dataset;

import java.util.Optional;

/**
 * How targets are prepared.
 *
 * @param scaling how they are scaled
 * @param classWeights how much each class counts, if not all alike
 * @param output what the end of the network asks of them
 */
public record TargetOptions(
    TargetScaling scaling, Optional<ClassWeights> classWeights, OutputLayer output) {}
