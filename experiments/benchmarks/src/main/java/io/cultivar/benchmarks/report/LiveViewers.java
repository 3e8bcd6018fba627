package io.cultivar.benchmarks.report;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.steering.Steering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How much pages that look at a long study slow those who run it. The study is run by one process
 * on all cores and watched through the dashboard of another, both by the command line; pages come
 * and go by turns, so that what else changes meanwhile falls on both sides. Run where the command
 * is, after it was built. Arguments: how many trials the study has when it begins, viewers, rounds,
 * and seconds of each half of a round.
 */
public final class LiveViewers {
  private static final String STUDY = "long";

  /** So long after pages came they are told evenly; and after they left it is known. */
  private static final Duration SETTLED = Duration.ofSeconds(16);

  private static final String EXPERIMENT =
      """
      experiment: long
      seed: 1
      space:
        rate: {real: [0.01, 1.0], scale: log}
        momentum: {real: [0.0, 0.95]}
        units: {int: [4, 16]}
        act: {choice: [tanh, sigmoid, relu]}
      objective:
        type: train-network
        data: {type: moons, samples: 2000}
        layers:
          - {type: dense, units: $units, activation: $act}
          - {type: dense, activation: sigmoid}
        loss: binary-cross-entropy
        optimizer: {type: sgd, momentum: $momentum}
        learning-rate: $rate
        epochs: 20
        batch: 32
      goal: {minimize: train.loss}
      strategy: random
      trials: 100000000
      """;

  private LiveViewers() {}

  /** Trials in a second, and the share of a core that the dashboard took. */
  private record Half(double rate, double core) {}

  /** Prints what was measured, a line each. */
  public static void main(String[] arguments) throws Exception {
    int trials = Integer.parseInt(arguments[0]);
    int viewers = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Duration half = Duration.ofSeconds(Integer.parseInt(arguments[3]));
    Path directory = Files.createTempDirectory("cultivar-live-");
    Path experiment = Files.writeString(directory.resolve("long.yaml"), EXPERIMENT);
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    Process runner = command("run", experiment.toString(), "--store", store, "--quiet");
    try (Cultivar cultivar = Cultivar.builder().store(store).build()) {
      while (cultivar.studies().list().isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      Process dashboard = command("dashboard", "--port", "0", "--store", store);
      try (Steering steering = cultivar.steer(STUDY)) {
        String address = dashboard.inputReader().readLine();
        while (steering.counts().ended() < trials) {
          TimeUnit.SECONDS.sleep(1);
        }
        measure(new Clock(steering, dashboard), address, viewers, rounds, half);
      } finally {
        dashboard.destroy();
      }
    } finally {
      runner.destroy();
      runner.waitFor();
    }
  }

  private static Process command(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("./cultivar"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void measure(Clock clock, String address, int count, int rounds, Duration half)
      throws Exception {
    double[] slowed = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Half alone = clock.measure(half);
      Half watched;
      try (Viewers viewers = Viewers.come(address, STUDY, count)) {
        long before = viewers.bytes();
        watched = clock.measure(half);
        double each = (viewers.bytes() - before) / (double) count / half.toSeconds();
        System.out.printf(
            Locale.ROOT,
            "%d trials: %.1f a second alone, %.1f with %d of %d viewers, each told %.0f bytes a"
                + " second; the dashboard took %.1f and %.1f %% of a core%n",
            clock.ended(),
            alone.rate,
            watched.rate,
            viewers.present(),
            count,
            each,
            100 * alone.core,
            100 * watched.core);
      }
      slowed[round] = 100 * (1 - watched.rate / alone.rate);
    }
    Arrays.sort(slowed);
    System.out.printf(
        Locale.ROOT,
        "slowed by %.1f %% (median of %d rounds; from %.1f to %.1f %%)%n",
        slowed[rounds / 2],
        rounds,
        slowed[0],
        slowed[rounds - 1]);
  }

  /** Counts trials and the time that the dashboard takes. */
  private record Clock(Steering steering, Process dashboard) {
    int ended() throws IOException {
      return steering.counts().ended();
    }

    Half measure(Duration time) throws Exception {
      TimeUnit.NANOSECONDS.sleep(SETTLED.toNanos());
      long begin = System.nanoTime();
      int ended = ended();
      long busy = busy();
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
      double seconds = (System.nanoTime() - begin) * 1e-9;
      return new Half((ended() - ended) / seconds, (busy() - busy) * 1e-9 / seconds);
    }

    private long busy() {
      return dashboard.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
  }
}
