package io.cultivar.network.training;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Loss;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.initializer.GlorotUniform;
import io.cultivar.network.initializer.Uniform;
import io.cultivar.network.kernels.PortableKernels;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.Constant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Small networks and samples to train them with. */
final class TrainingFixture {
  static final Descent PLAIN = descent(new Regularization(), OptionalDouble.empty());

  private TrainingFixture() {}

  static Dense dense(int units, Activation activation) {
    return new Dense(
        OptionalInt.of(units), activation, new GlorotUniform(), new Uniform(-0.5f, 0.5f));
  }

  static Network network(int inputs, Layer... layers) {
    return Network.of(inputs, List.of(layers), 1);
  }

  static Descent descent(Regularization regularization, OptionalDouble clip) {
    return new Descent(new Sgd(), 0.1, new Constant(), regularization, clip);
  }

  static Recipe recipe(Loss loss, int batch) {
    return new Recipe(loss, 1000, BatchSize.of(batch), new PortableKernels());
  }

  /** A trainer of one network, which changes the given parameters. */
  static Trainer trainer(
      Network network, float[] parameters, Samples samples, Recipe recipe, Descent descent) {
    Learner learner = new Learner(descent, randomness(), new LossHistory());
    return new Trainer(Group.single(network, parameters), samples, recipe, List.of(learner));
  }

  static Randomness randomness() {
    return new Randomness(new SplittableRandom(5), new SplittableRandom(6));
  }

  /** Random inputs; targets of 0 and 1, exactly one 1 in each row where there are several. */
  static Samples samples(int rows, int inputs, int outputs) {
    SplittableRandom random = new SplittableRandom(11);
    float[] x = new float[rows * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextDouble(-1, 1);
    }
    float[] t = new float[rows * outputs];
    for (int i = 0; i < rows; i++) {
      if (outputs == 1) {
        t[i] = i % 2;
      } else {
        t[i * outputs + i % outputs] = 1;
      }
    }
    return new Samples(rows, x, t, t, new float[0]);
  }

  static float[] parameters(Network network) {
    return network.initialParameters(new SplittableRandom(1));
  }
}
