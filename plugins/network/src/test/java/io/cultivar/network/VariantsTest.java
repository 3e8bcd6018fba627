package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Every variant is found by its name. */
final class VariantsTest {
  @Test
  void activations() {
    assertThat(names(Activation.class))
        .containsExactlyInAnyOrder(
            "identity",
            "step",
            "sigmoid",
            "hard-sigmoid",
            "tanh",
            "hard-tanh",
            "softsign",
            "softplus",
            "relu",
            "relu6",
            "leaky-relu",
            "elu",
            "celu",
            "selu",
            "gelu",
            "silu",
            "mish",
            "gaussian",
            "softmax",
            "log-softmax");
  }

  @Test
  void losses() {
    assertThat(names(Loss.class))
        .containsExactlyInAnyOrder(
            "squared",
            "absolute",
            "huber",
            "log-cosh",
            "cross-entropy",
            "binary-cross-entropy",
            "hinge",
            "squared-hinge",
            "kl-divergence",
            "poisson",
            "cosine",
            "focal",
            "quantile");
  }

  @Test
  void initializers() {
    assertThat(names(Initializer.class))
        .containsExactlyInAnyOrder(
            "uniform",
            "normal",
            "truncated-normal",
            "constant",
            "zeros",
            "ones",
            "glorot-uniform",
            "glorot-normal",
            "he-uniform",
            "he-normal",
            "lecun-uniform",
            "lecun-normal",
            "variance-scaling",
            "orthogonal",
            "sparse",
            "identity");
  }

  @Test
  void optimizers() {
    assertThat(names(Optimizer.class))
        .containsExactlyInAnyOrder(
            "sgd",
            "rmsprop",
            "adagrad",
            "adadelta",
            "adam",
            "adamw",
            "amsgrad",
            "nadam",
            "adamax",
            "rprop",
            "lion");
  }

  @Test
  void schedules() {
    assertThat(names(Schedule.class))
        .containsExactlyInAnyOrder(
            "constant",
            "step",
            "exponential",
            "inverse-time",
            "polynomial",
            "cosine",
            "one-cycle",
            "warm-up",
            "reduce-on-plateau");
  }

  @Test
  void metrics() {
    assertThat(names(Metric.class))
        .containsExactlyInAnyOrder(
            "accuracy",
            "top-k",
            "precision",
            "recall",
            "f1",
            "roc-auc",
            "log-loss",
            "mae",
            "rmse",
            "r2",
            "explained-variance");
  }

  private static List<String> names(Class<?> service) {
    return ServiceLoader.load(service).stream()
        .map(provider -> provider.type().getAnnotation(Component.class).name())
        .toList();
  }
}
