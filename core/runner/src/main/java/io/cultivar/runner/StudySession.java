package io.cultivar.runner;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.provenance.Provenance;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.resume.Journals;
import io.cultivar.runner.study.StudyResult;
import io.cultivar.runner.study.StudyRun;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final List<String> changes;

  private StudySession(
      Experiment experiment,
      StudyJournal journal,
      TrialExecutor.Workers workers,
      Path artifacts,
      StudyRun run,
      List<String> changes) {
    this.experiment = experiment;
    this.journal = journal;
    this.workers = workers;
    this.artifacts = artifacts;
    this.run = run;
    this.changes = changes;
  }

  static StudySession open(
      Experiment experiment, Beginning beginning, Instance instance, List<StudyListener> listeners)
      throws IOException {
    int count = instance.options().workers();
    Map<String, String> provenance = Provenance.of(experiment, instance.plugins());
    Journals journals = new Journals(instance, experiment, provenance);
    StudyJournal journal = journals.open(beginning);
    List<StudyListener> all = new ArrayList<>(experiment.listeners());
    all.addAll(listeners);
    Path artifacts = Files.createTempDirectory("cultivar-artifacts-");
    TrialExecutor.Workers workers = experiment.executor().orElse(instance.executor()).open(count);
    StudyRun run =
        new StudyRun(
            experiment.plan().named(journal.description().name()),
            new StudyRun.Environment(
                journal, instance.place().durable(), workers, count, all, artifacts));
    return new StudySession(experiment, journal, workers, artifacts, run, journals.changes());
  }

  /** The experiment. */
  public Experiment experiment() {
    return experiment;
  }

  /** What the study is, as it is kept. */
  public StudyDescription description() {
    return journal.description();
  }

  /** What is not as it was when the study began, such as a plugin's version, each in a line. */
  public List<String> changes() {
    return changes;
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
}
