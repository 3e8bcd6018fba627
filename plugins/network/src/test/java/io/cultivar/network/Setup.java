package io.cultivar.network;

import io.cultivar.api.data.DataSource;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import io.cultivar.network.dataset.ClassWeights;
import io.cultivar.network.dataset.Inputs;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.dataset.TargetScaling;
import io.cultivar.network.initializer.GlorotUniform;
import io.cultivar.network.initializer.Zeros;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.Constant;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.network.training.Regularization;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Options of a training, changed one at a time by tests. */
final class Setup {
  DataSource data;
  List<Layer> layers;
  Loss loss;
  Optional<Split> split = Optional.empty();
  Inputs inputs = new Inputs();
  TargetScaling targetScaling = TargetScaling.AUTO;
  Optimizer optimizer = new Sgd();
  double learningRate = 0.1;
  Schedule schedule = new Constant();
  int epochs = 20;
  BatchSize batch = BatchSize.of(8);
  Regularization regularization = new Regularization();
  OptionalDouble clip = OptionalDouble.empty();
  Optional<ClassWeights> classWeights = Optional.empty();
  Optional<EarlyStopping> earlyStopping = Optional.empty();
  List<Metric> metrics = List.of();
  int measureEvery = 1;
  MeasureTrain measureTrain = MeasureTrain.AFTER_EPOCH;

  Setup(DataSource data, Loss loss, Layer... layers) {
    this.data = data;
    this.loss = loss;
    this.layers = List.of(layers);
  }

  static Dense dense(int units, Activation activation) {
    return new Dense(OptionalInt.of(units), activation, new GlorotUniform(), new Zeros());
  }

  static Dense output(Activation activation) {
    return new Dense(OptionalInt.empty(), activation, new GlorotUniform(), new Zeros());
  }

  TrainNetwork network() {
    return new TrainNetwork(
        data,
        split,
        inputs,
        targetScaling,
        layers,
        loss,
        optimizer,
        learningRate,
        schedule,
        epochs,
        batch,
        regularization,
        clip,
        classWeights,
        earlyStopping,
        metrics,
        measureEvery,
        measureTrain);
  }
}
