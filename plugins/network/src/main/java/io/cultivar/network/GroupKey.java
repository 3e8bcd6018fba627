package io.cultivar.network;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.network.dataset.Preparation;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.EarlyStopping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What networks have in common that can be trained in one pass. They may differ in how they begin
 * and how they descend.
 */
record GroupKey(
    Preparation preparation, List<Object> layers, Loss loss, Rhythm rhythm, List<Metric> metrics) {
  /** The shape of a dense layer. */
  private record Shape(OptionalInt units, Activation activation) {}

  /** What happens when. */
  private record Rhythm(
      int epochs,
      BatchSize batch,
      Optional<EarlyStopping> earlyStopping,
      int measureEvery,
      MeasureTrain measureTrain) {}

  static GroupKey of(TrainNetwork options) {
    Rhythm rhythm =
        new Rhythm(
            options.epochs(),
            options.batch(),
            options.earlyStopping(),
            options.measureEvery(),
            options.measureTrain());
    List<Object> layers = options.layers().stream().map(GroupKey::shape).toList();
    return new GroupKey(options.preparation(), layers, options.loss(), rhythm, options.metrics());
  }

  private static Object shape(Layer layer) {
    return layer instanceof Dense dense ? new Shape(dense.units(), dense.activation()) : layer;
  }
}
