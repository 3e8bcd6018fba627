package io.cultivar.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The problems on which search strategies are compared, each an experiment. */
public final class Suite {
  /** All of them by name: seven of real numbers, then two with choices and conditions. */
  public static final List<String> PROBLEMS =
      List.of(
          "branin2",
          "hartmann6",
          "ackley5",
          "rosenbrock4",
          "levy5",
          "styblinski5",
          "noisy-levy3",
          "mixed-nn",
          "mixed-gbm");

  private Suite() {}

  /** The experiment file of a problem, or of {@code digits-network}: space, objective, goal. */
  public static String experiment(String name) {
    try (InputStream file = Suite.class.getResourceAsStream(name + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException(
            "no problem '" + name + "'; there are " + String.join(", ", PROBLEMS));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
