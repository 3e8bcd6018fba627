package io.cultivar.network.dataset;

import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.Loss;
import io.cultivar.network.layer.Dense;
import java.util.OptionalInt;

/**
 * What the end of a network asks of the targets.
 *
 * @param targets what the loss compares
 * @param range what an output can be
 * @param wholeSample whether the activation looks at all outputs of a sample, as softmax does
 * @param units how many outputs were asked for, if any
 * @param path the option that describes the layer, for messages
 */
public record OutputLayer(
    Loss.Targets targets, Interval range, boolean wholeSample, OptionalInt units, String path) {
  /** What a last layer asks of the targets together with the loss. */
  public static OutputLayer of(Dense layer, Loss loss, String path) {
    boolean wholeSample = !(layer.activation() instanceof ElementwiseActivation);
    return new OutputLayer(
        loss.targets(), layer.activation().range(), wholeSample, layer.units(), path);
  }
}
