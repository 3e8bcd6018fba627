package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Initializer;
import io.cultivar.api.network.Loss;
import io.cultivar.api.network.Metric;
import io.cultivar.api.network.Optimizer;
import io.cultivar.api.study.Measurement;
import io.cultivar.network.activation.Gelu;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.initializer.HeNormal;
import io.cultivar.network.initializer.Uniform;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.KlDivergence;
import io.cultivar.network.metric.Accuracy;
import io.cultivar.network.optimizer.Adam;
import io.cultivar.testkit.Asserting;
import io.cultivar.testkit.FakeTrialContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The engine keeps its side of the contracts: every call it makes is checked. */
class KeepsItsSideTest {
  @Test
  void inBatchesThatDoNotComeOutEvenAndInFolds() throws Exception {
    Initializer weights = Asserting.wrap(Initializer.class, new HeNormal());
    Initializer biases = Asserting.wrap(Initializer.class, new Uniform());
    Setup setup =
        new Setup(
            TestData.threeClasses(50),
            Asserting.wrap(Loss.class, new KlDivergence()),
            new Dense(
                OptionalInt.of(7), Asserting.wrap(Activation.class, new Gelu()), weights, biases),
            new Dropout(0.3f),
            new Dense(OptionalInt.of(3), new Softmax(), weights, biases));
    setup.optimizer = Asserting.wrap(Optimizer.class, new Adam());
    setup.metrics = List.of(Asserting.wrap(Metric.class, new Accuracy()));
    setup.split = Optional.of(new Split(0, 0, 3));
    setup.learningRate = 0.02;
    Measurement measured = setup.network().evaluate(FakeTrialContext.of(1));
    assertThat(measured.get("validation.loss")).isFinite();
  }
}
