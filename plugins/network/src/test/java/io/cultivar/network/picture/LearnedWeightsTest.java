package io.cultivar.network.picture;

import static io.cultivar.network.TestData.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.data.Column;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.LeakyRelu;
import io.cultivar.network.initializer.Zeros;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.training.Network;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedWeightsTest {
  private static final Dense HIDDEN =
      new Dense(OptionalInt.of(2), new LeakyRelu(), new Zeros(), new Zeros());
  private static final Dense OUTPUT =
      new Dense(OptionalInt.empty(), new Identity(), new Zeros(), new Zeros());

  private final Network network =
      Network.of(2, List.of(HIDDEN, new Dropout(), OUTPUT), 1).predicting();
  private final LearnedWeights learned =
      new LearnedWeights(network, new float[] {1, 2, 3, 5, 0.5f, -0.5f, 7, 8, 9});

  @Test
  void weightsAndBiasesOfALayerAreCountedApart() {
    assertThat(learned.weights("w", network.layers().get(0)))
        .isEqualTo(new Histogram("w", 1, 5, List.of(1, 1, 1, 1)));
    assertThat(learned.biases("b", network.layers().get(0)))
        .isEqualTo(new Histogram("b", -0.5, 0.5, List.of(1, 1)));
    assertThat(learned.biases("b", network.layers().get(1)))
        .isEqualTo(new Histogram("b", 9 - 1.125, 9 + 1.125, List.of(1)));
  }

  @Test
  void theNetworkIsDrawnFromItsInputsOn() {
    List<Column> inputs = List.of(numbers("a", 0), numbers("b", 0));
    assertThat(learned.drawing("title", inputs))
        .isEqualTo(
            new NetworkDrawing(
                "title",
                List.of(
                    new NetworkDrawing.Layer("inputs: a, b", 2, List.of()),
                    new NetworkDrawing.Layer("dense, leaky-relu", 2, List.of(1.0, 2.0, 3.0, 5.0)),
                    new NetworkDrawing.Layer("dense, identity", 1, List.of(7.0, 8.0)))));
  }

  @Test
  void manyWeightsAndColumnsAreNotDrawn() {
    Network wide = Network.of(129, List.of(HIDDEN, OUTPUT), 1);
    List<Column> inputs =
        IntStream.range(0, 129).<Column>mapToObj(i -> numbers("x" + i, 0)).toList();
    NetworkDrawing drawing =
        new LearnedWeights(wide, new float[wide.parameters()]).drawing("title", inputs);
    assertThat(drawing.layers().get(0).name()).isEqualTo("129 inputs");
    assertThat(drawing.layers().get(1).weights()).isEmpty();
    assertThat(drawing.layers().get(2).weights()).hasSize(2);
  }
}
