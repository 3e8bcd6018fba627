package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each fold measured is kept, and does not crowd what people read. */
@Tag("slow")
class FoldPartsTest {
  @TempDir private Path directory;

  private Command.Result run(String goal, String... arguments) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("flowers.yaml"),
            """
            experiment: flowers
            space: {rate: {real: [0.01, 1.0], scale: log}}
            objective:
              type: train-network
              data: {type: csv, path: %s, target: species}
              split: {folds: 2}
              layers: [{type: dense, activation: softmax}]
              loss: cross-entropy
              learning-rate: $rate
              epochs: 2
            goal: {minimize: %s}
            strategy: random
            trials: 2
            """
                .formatted(Path.of("data/iris.csv").toAbsolutePath(), goal));
    String[] all = new String[arguments.length + 2];
    all[0] = "run";
    all[1] = file.toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Command.run(directory, all);
  }

  @Test
  void tablesLeaveThemOutAndJsonKeepsThem() throws Exception {
    assertThat(run("validation.loss", "--verbose").out())
        .contains("validation.loss", "train.accuracy")
        .doesNotContain("@");
    assertThat(run("validation.loss", "--format", "json").out())
        .contains("\"validation.loss@0\":", "\"validation.accuracy@1\":");
  }

  @Test
  void theyMayBeGoalsButAreNotSuggested() throws Exception {
    assertThat(run("validation.loss@1").out()).contains("validation.loss@1");
    Command.Result wrong = run("validation.los");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean 'validation.loss'?").doesNotContain("@");
  }
}
