package io.cultivar.experiments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Experiments for tests of studies, and what their runs tell. */
final class Experiments {
  private static final Pattern TOLD = Pattern.compile("^\\{\"event\":\"trial\",\"number\":(\\d+),");

  private Experiments() {}

  /** One whose trials take a few milliseconds. */
  static String small(String name, int trials) {
    return text(name, trials, 40);
  }

  /** One whose trials take some tens of milliseconds. */
  static String slower(String name, int trials) {
    return text(name, trials, 800);
  }

  private static String text(String name, int trials, int epochs) {
    return """
        experiment: %s
        seed: 3
        space:
          rate: {real: [0.01, 1.0], scale: log}
        objective:
          type: train-network
          data: {type: spirals, samples: 60, noise: 0.1}
          layers:
            - {type: dense, units: 4, activation: tanh}
            - {type: dense, activation: softmax}
          loss: cross-entropy
          learning-rate: $rate
          epochs: %d
        goal: {minimize: train.loss}
        strategy: random
        trials: %d
        timeout: 10m
        """
        .formatted(name, epochs, trials);
  }

  /** The trials that a command told; its last line may be cut off. */
  static List<Integer> told(String out) {
    return out.lines()
        .filter(line -> line.endsWith("}"))
        .map(TOLD::matcher)
        .filter(Matcher::find)
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .toList();
  }
}
