package io.cultivar.benchmarks;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.resume.Beginning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How fast trials are kept that cost nothing, and how a large study is gone on with. Arguments: the
 * number of trials, and the address of the store or, if there is none, a SQLite database in a new
 * directory.
 */
public final class StoreRates {
  private static final String EXPERIMENT =
      """
      experiment: costless
      space: {x: {real: [0, 1]}}
      objective: {type: costless, x: $x}
      goal: {minimize: loss}
      strategy: random
      trials: %d
      """;

  private StoreRates() {}

  /** Prints what was measured, a line each. */
  public static void main(String[] arguments) throws Exception {
    int trials = Integer.parseInt(arguments[0]);
    Path directory = Files.createTempDirectory("cultivar-store-");
    String url =
        arguments.length > 1 ? arguments[1] : "jdbc:sqlite:" + directory.resolve("studies.db");
    try (Cultivar cultivar = open(url)) {
      // For the JIT compiler.
      run(cultivar, EXPERIMENT.formatted(trials / 10), Beginning.FRESH, new Watch(trials));
      cultivar.studies().delete("costless");
    }
    Watch watch = new Watch(trials);
    try (Cultivar cultivar = open(url)) {
      double seconds = run(cultivar, EXPERIMENT.formatted(trials), Beginning.RESUME, watch);
      print("trials kept in a second", trials / seconds);
      print("bytes of heap for each finished trial", watch.bytesPerTrial());
    }
    try (Cultivar cultivar = open(url)) {
      Watch again = new Watch(trials);
      long begin = System.nanoTime();
      run(cultivar, EXPERIMENT.formatted(trials + 10), Beginning.EXTEND, again);
      print("seconds until a resumed study proposes", (again.firstProposal - begin) * 1e-9);
    }
    try (Cultivar cultivar = open(url)) {
      long begin = System.nanoTime();
      cultivar.studies().list();
      print("seconds for the list of studies", (System.nanoTime() - begin) * 1e-9);
      cultivar.studies().delete("costless");
    }
  }

  private static Cultivar open(String url) throws IOException {
    return Cultivar.builder().with(new Costless()).store(url).build();
  }

  private static double run(Cultivar cultivar, String yaml, Beginning beginning, Watch watch)
      throws Exception {
    Experiment experiment = cultivar.check(ExperimentSource.of(yaml));
    long begin = System.nanoTime();
    try (StudySession session = cultivar.open(experiment, beginning, watch)) {
      session.run();
    }
    return (System.nanoTime() - begin) * 1e-9 - watch.pause;
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.4g%n", what, value);
  }

  /** Sees when the first trial is proposed, and how the heap grows in the second half. */
  private static final class Watch implements StudyListener {
    private final int trials;
    private long firstProposal;
    private long half;
    private long whole;
    private double pause;

    Watch(int trials) {
      this.trials = trials;
    }

    @Override
    public void trialStarted(Study study, Trial trial) {
      if (firstProposal == 0) {
        firstProposal = System.nanoTime();
      }
    }

    @Override
    public void trialEnded(Study study, Trial trial) {
      if (trial.number() == trials / 2) {
        half = used();
      } else if (trial.number() == trials - 1) {
        whole = used();
      }
    }

    private long used() {
      long begin = System.nanoTime();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      pause += (System.nanoTime() - begin) * 1e-9;
      return used;
    }

    double bytesPerTrial() {
      return (whole - half) / (trials / 2.0);
    }
  }
}
