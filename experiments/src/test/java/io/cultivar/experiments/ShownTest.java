package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.study.Shown;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trial that was trained in a group is trained again alone, and shows what it learned. */
class ShownTest {
  private static final String FLOWERS =
      """
      experiment: flowers
      space:
        rate: {real: [0.01, 1.0], scale: log}
      objective:
        type: train-network
        data: {type: csv, path: data/iris.csv, target: species}
        split: {folds: 3}
        layers:
          - {type: dense, units: 4, activation: tanh}
          - {type: dense, activation: softmax}
        loss: cross-entropy
        learning-rate: $rate
        epochs: 5
      goal: {minimize: validation.loss}
      strategy: random
      trials: 6
      repeats: 2
      """;

  @Test
  void theWinnerShowsWhatItLearned() throws Exception {
    try (Cultivar cultivar = Cultivar.builder().build()) {
      Trial best = cultivar.run(FLOWERS).best();
      try (StudySession session = cultivar.revisit("flowers", Optional.of(Path.of("")))) {
        Shown shown = session.show(best);
        assertThat(shown.again().repeats()).containsExactly(best.repeats().get(0));
        assertThat(shown.notes()).isEmpty();
        assertThat(shown.pictures().stream().map(Picture::title))
            .hasSize(7)
            .startsWith("Confusion matrix, validation parts of 3 folds")
            .endsWith("The network, first of 3 folds");
      }
    }
  }
}
