package io.cultivar.benchmarks;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Report;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import java.nio.file.Path;

/**
 * Runs an experiment file again and again in one JVM, as anybody would who embeds Cultivar.
 * Arguments: a name for it, the file, workers, rounds, and how many networks a round trains.
 */
public final class CultivarWork {
  /** So many rounds are for the JIT compiler; on one core it is at work for long. */
  private static final int WARM_UP = 10;

  private CultivarWork() {}

  /** Prints the seconds a network of each round after those that warm up. */
  public static void main(String[] arguments) throws Exception {
    int workers = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    int networks = Integer.parseInt(arguments[4]);
    try (Cultivar cultivar = Cultivar.builder().workers(workers).build()) {
      for (int round = -WARM_UP; round < rounds; round++) {
        double seconds = run(cultivar, Path.of(arguments[1]));
        if (round >= 0) {
          Measured.training("Cultivar", arguments[0], seconds / networks);
        }
      }
    }
  }

  /** The seconds from the first trial to the end; what the file says is read and loaded before. */
  private static double run(Cultivar cultivar, Path file) throws Exception {
    Experiment experiment = cultivar.check(ExperimentSource.of(file));
    long begin = System.nanoTime();
    try (StudySession session = cultivar.open(experiment, new Nobody())) {
      session.run().best();
    }
    return (System.nanoTime() - begin) * 1e-9;
  }

  private static final class Nobody implements StudyListener {
    @Override
    public void trialReported(int number, Report report) {
      // Told, as every listener is.
    }
  }
}
