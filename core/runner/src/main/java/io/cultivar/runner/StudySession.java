package io.cultivar.runner;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.study.StudyResult;
import io.cultivar.runner.study.StudyRun;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A study that is ready to run, with its journal and workers. Closing it ends its threads. */
public final class StudySession implements AutoCloseable {
  private final Experiment experiment;
  private final StudyJournal journal;
  private final TrialExecutor.Workers workers;
  private final Path artifacts;
  private final StudyRun run;

  private StudySession(
      Experiment experiment,
      StudyJournal journal,
      TrialExecutor.Workers workers,
      Path artifacts,
      StudyRun run) {
    this.experiment = experiment;
    this.journal = journal;
    this.workers = workers;
    this.artifacts = artifacts;
    this.run = run;
  }

  static StudySession open(Experiment experiment, Instance instance, List<StudyListener> listeners)
      throws IOException {
    int count = instance.options().workers();
    StudyJournal journal = journal(experiment, instance);
    List<StudyListener> all = new ArrayList<>(experiment.listeners());
    all.addAll(listeners);
    Path artifacts = Files.createTempDirectory("cultivar-artifacts-");
    TrialExecutor.Workers workers = experiment.executor().orElse(instance.executor()).open(count);
    StudyRun run =
        new StudyRun(
            experiment.plan(), new StudyRun.Environment(journal, workers, count, all, artifacts));
    return new StudySession(experiment, journal, workers, artifacts, run);
  }

  /** The journal of a new study; a name that is taken gets a number. */
  private static StudyJournal journal(Experiment experiment, Instance instance) throws IOException {
    Map<String, String> provenance = Provenance.of(experiment, instance.plugins());
    String name = experiment.plan().name();
    for (int number = 2; instance.studies().open(name).isPresent(); number++) {
      name = experiment.plan().name() + "-" + number;
    }
    return instance
        .studies()
        .create(
            new Description(
                name,
                experiment.source().text(),
                experiment.plan().seed(),
                Instant.now(),
                provenance));
  }

  /** The experiment. */
  public Experiment experiment() {
    return experiment;
  }

  /** What the study is, as it is kept. */
  public StudyDescription description() {
    return journal.description();
  }

  /**
   * Runs the study to its end, in the calling thread. Called once.
   *
   * @throws IOException if trials cannot be kept
   */
  public StudyResult run() throws IOException {
    return run.run();
  }

  /** Asks the study to stop; what has ended is kept. Any thread. */
  public void cancel() {
    run.cancel();
  }

  @Override
  public void close() throws IOException {
    workers.close();
    journal.close();
    delete(artifacts);
  }

  /** Removes the files of trials: nothing refers to them once a study in memory is gone. */
  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private record Description(
      String name, String experiment, long seed, Instant started, Map<String, String> provenance)
      implements StudyDescription {}
}
