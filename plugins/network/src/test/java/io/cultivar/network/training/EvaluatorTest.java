package io.cultivar.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.network.activation.Identity;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.TargetScale;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.metric.Mae;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  @Test
  void measuresAllSamplesInWhateverBlocksAndWithoutDropout() {
    int rows = 600;
    float[] x = new float[rows];
    float[] truth = new float[rows];
    float[] targets = new float[rows];
    double squares = 0;
    double distances = 0;
    for (int i = 0; i < rows; i++) {
      x[i] = i / 100f;
      targets[i] = i % 7;
      truth[i] = 10 * targets[i];
      double error = 2.0 * x[i] + 1 - targets[i];
      squares += error * error / 2;
      distances += Math.abs(10 * error);
    }
    Network network =
        TrainingFixture.network(1, new Dropout(0.5f), TrainingFixture.dense(1, new Identity()));
    Evaluator evaluator =
        new Evaluator(
            Group.single(network, new float[] {2, 1}),
            TrainingFixture.recipe(new Squared(), 8),
            new Samples(rows, x, targets, truth, new float[0]),
            new TargetScale(new double[] {0.1}, new double[] {0}));
    Predictions predictions = evaluator.predict();
    assertThat(predictions.loss(0)).isCloseTo(squares / rows, within(1e-4));
    assertThat(predictions.value(0, new Mae())).isCloseTo(distances / rows, within(1e-3));
  }
}
