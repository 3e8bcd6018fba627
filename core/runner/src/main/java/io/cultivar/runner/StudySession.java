package io.cultivar.runner;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.provenance.Provenance;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.resume.Journals;
import io.cultivar.runner.resume.Resumption;
import io.cultivar.runner.resume.Transfer;
import io.cultivar.runner.steering.Asked;
import io.cultivar.runner.steering.Request;
import io.cultivar.runner.study.Environment;
import io.cultivar.runner.study.HandTrial;
import io.cultivar.runner.study.Repetition;
import io.cultivar.runner.study.Shown;
import io.cultivar.runner.study.StudyPlan;
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
import java.util.Optional;
import java.util.stream.Stream;

/** A study that is ready to run, with its journal and workers. Closing it ends its threads. */
public final class StudySession implements AutoCloseable {
  private final Experiment experiment;
  private final StudyPlan plan;
  private final Environment environment;
  private final StudyRun run;
  private final Found found;

  private StudySession(
      Experiment experiment, StudyPlan plan, Environment environment, Found found) {
    this.experiment = experiment;
    this.plan = plan;
    this.environment = environment;
    this.run = new StudyRun(plan, environment);
    this.found = found;
  }

  static StudySession open(
      Experiment experiment, Beginning beginning, Instance instance, List<StudyListener> listeners)
      throws IOException {
    Map<String, String> facts = Provenance.of(experiment, instance.plugins());
    Journals journals = new Journals(instance, experiment, facts);
    Found found = Found.by(journals, journals.open(beginning), facts, true);
    return open(experiment, found, instance, listeners);
  }

  /** Goes on with a study that is kept, as its experiment is kept with it. */
  static StudySession work(
      Experiment experiment, String study, Instance instance, List<StudyListener> listeners)
      throws IOException {
    Map<String, String> facts = Provenance.of(experiment, instance.plugins());
    Journals journals = new Journals(instance, experiment, facts);
    Found found = Found.by(journals, journals.open(study), facts, false);
    return open(experiment, found, instance, listeners);
  }

  /** Looks at a study that is kept, whatever has changed since. */
  static StudySession revisit(Experiment experiment, String study, Instance instance)
      throws IOException {
    Map<String, String> facts = Provenance.of(experiment, instance.plugins());
    StudyJournal journal = Journals.existing(instance, study);
    List<String> changes = Resumption.changes(journal.description(), facts);
    List<Trial> prior = Transfer.seen(instance, experiment.plan(), journal.description());
    return open(experiment, new Found(journal, facts, changes, prior, false), instance, List.of());
  }

  /**
   * What was found of a study.
   *
   * @param journal its journal
   * @param facts how it runs now
   * @param changes what of that is not as it was
   * @param prior the trials that it knew from the start
   * @param resumes whether to run it is to resume it, if it is paused
   */
  private record Found(
      StudyJournal journal,
      Map<String, String> facts,
      List<String> changes,
      List<Trial> prior,
      boolean resumes) {
    static Found by(
        Journals journals, StudyJournal journal, Map<String, String> facts, boolean resumes) {
      return new Found(journal, facts, journals.changes(), journals.prior(), resumes);
    }
  }

  private static StudySession open(
      Experiment experiment, Found found, Instance instance, List<StudyListener> listeners)
      throws IOException {
    int count = instance.options().workers();
    List<StudyListener> all = new ArrayList<>(experiment.listeners());
    all.addAll(listeners);
    Path artifacts = Files.createTempDirectory("cultivar-artifacts-");
    TrialExecutor.Workers workers = experiment.executor().orElse(instance.executor()).open(count);
    StudyPlan plan =
        experiment.plan().named(found.journal().description().name()).knowing(found.prior());
    Optional<String> origin =
        instance.place().durable()
            ? Optional.of(Provenance.origin(found.facts()))
            : Optional.empty();
    Environment environment =
        new Environment(found.journal(), origin, workers, count, all, artifacts);
    return new StudySession(experiment, plan, environment, found);
  }

  /** The experiment. */
  public Experiment experiment() {
    return experiment;
  }

  /** What the study is, as it is kept. */
  public StudyDescription description() {
    return environment.journal().description();
  }

  /** What is not as it was when the study began, such as a plugin's version, each in a line. */
  public List<String> changes() {
    return found.changes();
  }

  /**
   * Runs the study to its end, in the calling thread. Called once. A paused study is resumed by
   * that, for all who run it, unless this is to {@link Cultivar#work} on it: then it is waited for.
   *
   * @throws IOException if trials cannot be kept
   */
  public StudyResult run() throws IOException {
    if (found.resumes() && Asked.of(journal()).paused()) {
      new Request.Resume().keep(journal());
    }
    return run.run();
  }

  /** What is kept of the study; not to be closed by the caller. */
  public StudyJournal journal() {
    return environment.journal();
  }

  /**
   * Adds a trial of the caller's choice to the study, whatever its strategy would propose, and
   * evaluates it in the calling thread; it is not ended early, and not counted in the budget.
   *
   * @param values values that the search space allows
   * @throws IOException if it cannot be kept
   * @throws InterruptedException if the thread was interrupted; nothing was added
   */
  public Trial tryOut(Values values) throws IOException, InterruptedException {
    return new HandTrial(plan, environment).run(values);
  }

  /**
   * Evaluates a kept trial again, in the calling thread; nothing is kept of that.
   *
   * @throws IOException if it cannot be read
   * @throws InterruptedException if the thread was interrupted
   */
  public Trial repeat(Trial kept) throws IOException, InterruptedException {
    return new Repetition(plan, environment).run(kept);
  }

  /**
   * Evaluates the first repeat of a kept trial again, in the calling thread, and collects the
   * pictures that it shows; nothing is kept of that. It measures what that repeat measured, unless
   * something has changed since.
   *
   * @throws IOException if it cannot be read
   * @throws InterruptedException if the thread was interrupted
   */
  public Shown show(Trial kept) throws IOException, InterruptedException {
    return new Repetition(plan, environment).show(kept);
  }

  /** Asks the study to stop; what has ended is kept. Any thread. */
  public void cancel() {
    run.cancel();
  }

  @Override
  public void close() throws IOException {
    environment.workers().close();
    environment.journal().close();
    delete(environment.artifacts());
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
