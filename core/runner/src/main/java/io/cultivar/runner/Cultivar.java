package io.cultivar.runner;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.account.Account;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.plugin.Plugins;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.resume.Journals;
import io.cultivar.runner.resume.Transfer;
import io.cultivar.runner.steering.Steering;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.study.StudyResult;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cultivar, embedded: reads experiments and runs them.
 *
 * <pre>{@code
 * try (Cultivar cultivar = Cultivar.builder().with(new MyObjective()).build()) {
 *   StudyResult result = cultivar.run(Path.of("experiments/xor.yaml"));
 *   result.best().metrics().get("validation.loss");
 * }
 * }</pre>
 *
 * <p>Instances know nothing of each other: no statics, no system properties. An instance is
 * thread-safe, and can run several studies at once.
 */
public final class Cultivar implements AutoCloseable {
  private final Instance instance;

  Cultivar(Instance instance) {
    this.instance = instance;
  }

  /** Begins to put an instance together. */
  public static CultivarBuilder builder() {
    return new CultivarBuilder();
  }

  /**
   * Runs the experiment of a file; a study of its name that is kept goes on where it stopped.
   *
   * @throws InvalidExperimentException with everything that is wrong with it; nothing was run
   * @throws IOException if the file cannot be read, or trials cannot be kept
   */
  public StudyResult run(Path file) throws IOException, InvalidExperimentException {
    return run(ExperimentSource.of(file));
  }

  /** Runs an experiment given as YAML; see {@link #run(Path)}. */
  public StudyResult run(String yaml) throws IOException, InvalidExperimentException {
    return run(ExperimentSource.of(yaml));
  }

  private StudyResult run(ExperimentSource source) throws IOException, InvalidExperimentException {
    Experiment experiment = check(source);
    StudyResult result;
    try (StudySession session = open(experiment)) {
      result = session.run();
    }
    Optional<StudySession> confirmation = confirm(experiment, result);
    if (confirmation.isPresent()) {
      try (StudySession session = confirmation.get()) {
        session.run();
      }
    }
    return result;
  }

  /**
   * Reads an experiment and checks it, whole, without running it.
   *
   * @throws InvalidExperimentException with everything that is wrong with it
   */
  public Experiment check(ExperimentSource source) throws InvalidExperimentException {
    return instance.reader().read(source);
  }

  /**
   * Begins the study of an experiment, or goes on with it: see {@link #open(Experiment, Beginning,
   * StudyListener...)}. In memory each run is another study.
   */
  public StudySession open(Experiment experiment, StudyListener... listeners) throws IOException {
    Beginning beginning = instance.place().durable() ? Beginning.RESUME : Beginning.FRESH;
    return open(experiment, beginning, listeners);
  }

  /**
   * Begins the study of an experiment, or goes on with it where it stopped.
   *
   * @param beginning what to do if there is a study of its name
   * @param listeners who is told what happens
   * @return the study, ready to run, to be closed by the caller
   * @throws IOException if the study cannot be kept, or was begun with another experiment or other
   *     data; the message is meant for the user
   */
  public StudySession open(Experiment experiment, Beginning beginning, StudyListener... listeners)
      throws IOException {
    return StudySession.open(experiment, beginning, instance, List.of(listeners));
  }

  /**
   * Begins the confirmation of a study whose search is over, or goes on with it: its best trials
   * are evaluated again, with other random numbers, which all of them share.
   *
   * @param experiment the study's
   * @param result what came of the search
   * @param listeners who is told what happens
   * @return the confirmation, ready to run, to be closed by the caller; empty where the experiment
   *     wants none, the search is not over, or no trial is complete
   */
  public Optional<StudySession> confirm(
      Experiment experiment, StudyResult result, StudyListener... listeners)
      throws IOException, InvalidExperimentException {
    return new Confirmation(instance).open(experiment, result, List.of(listeners));
  }

  /** The names of the confirmations of a study, the newest last. */
  public List<String> confirmations(String study) throws IOException {
    return Confirmation.of(study, instance.studies());
  }

  /**
   * When something was last kept of a study or its confirmations.
   *
   * @throws IOException if there is no such study
   */
  public Instant changed(String study) throws IOException {
    return new Accounts(this).changed(study);
  }

  /**
   * Goes on with a study that is kept, as its experiment is kept with it: alone, or beside other
   * processes that work on it.
   *
   * @param study its name
   * @param directory from where the paths of its experiment count; where they did if empty
   * @param listeners who is told what happens
   * @return the study, ready to run, to be closed by the caller
   * @throws IOException if there is no such study, or its data has changed; the message is meant
   *     for the user
   * @throws InvalidExperimentException if its experiment cannot be read here, for want of a plugin
   */
  public StudySession work(String study, Optional<Path> directory, StudyListener... listeners)
      throws IOException, InvalidExperimentException {
    Experiment experiment = experiment(study, directory);
    return StudySession.work(experiment, study, instance, List.of(listeners));
  }

  /**
   * Opens a study that is kept to do trials of it again; its {@link StudySession#changes()} say
   * what could make them differ.
   *
   * @param directory from where the paths of its experiment count; where they did if empty
   * @return the study, to be closed by the caller
   */
  public StudySession revisit(String study, Optional<Path> directory)
      throws IOException, InvalidExperimentException {
    return StudySession.revisit(experiment(study, directory), study, instance);
  }

  /**
   * Reads the experiment of a study that is kept.
   *
   * @param directory from where its paths count; where they did if empty
   */
  public Experiment experiment(String study, Optional<Path> directory)
      throws IOException, InvalidExperimentException {
    try (StudyJournal journal = journal(study)) {
      ExperimentSource source = ExperimentSource.of(journal.description());
      return check(directory.map(source::in).orElse(source));
    }
  }

  /**
   * Opens the journal of a study.
   *
   * @return the journal, to be closed by the caller
   * @throws IOException if there is none of that name; the message is meant for the user
   */
  public StudyJournal journal(String study) throws IOException {
    return Journals.existing(instance, study);
  }

  /**
   * Gets ready to steer a study that is kept, whoever runs it.
   *
   * @return what steers it, to be closed by the caller
   * @throws IOException if there is none of that name; the message is meant for the user
   */
  public Steering steer(String study) throws IOException {
    return new Steering(journal(study), () -> wanted(study));
  }

  /** How many trials a study is to have, if that is limited and its experiment can be read here. */
  private OptionalInt wanted(String study) {
    try {
      return experiment(study, Optional.empty()).plan().wanted();
    } catch (IOException | InvalidExperimentException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * Says what there is to say of a study: the answer in words, how its best trials stand, and what
   * to mind.
   *
   * @return the account, to be closed by the caller
   * @throws IOException if there is no such study; the message is meant for the user
   * @throws InvalidExperimentException if its experiment cannot be read here, for want of a plugin
   */
  public Account account(String study) throws IOException, InvalidExperimentException {
    return new Accounts(this).account(study);
  }

  /**
   * The trial of a study that won: by its confirmation where there is one, or else by the search;
   * empty where none is complete.
   */
  public Optional<Trial> winner(String study) throws IOException, InvalidExperimentException {
    return new Accounts(this).winner(study);
  }

  /**
   * Compares the winners of several studies, or the best trials of one.
   *
   * @param studies their names; the goal is that of the first
   * @throws IOException if there is no such study, or one has not measured the goal; the message is
   *     meant for the user
   * @throws InvalidExperimentException if an experiment cannot be read here, for want of a plugin
   */
  public Answer compare(List<String> studies) throws IOException, InvalidExperimentException {
    return new Accounts(this).compare(studies);
  }

  /** The studies that are kept; not to be closed by the caller. */
  public Studies studies() {
    return instance.studies();
  }

  /**
   * Begins a study whose trials the caller runs; its file needs no objective that does anything,
   * only one that uses the parameters.
   *
   * @throws InvalidExperimentException with everything that is wrong with it
   * @throws UncheckedIOException if trials of another study are wanted and cannot be read
   */
  public AskTell askTell(String yaml) throws InvalidExperimentException {
    StudyPlan plan = check(ExperimentSource.of(yaml)).plan();
    try {
      return new AskTell(plan.knowing(Transfer.begin(instance, plan).trials()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plugins that were loaded. */
  public Plugins plugins() {
    return instance.plugins();
  }

  /** The components that there are. */
  public Registry registry() {
    return instance.plugins().registry();
  }

  @Override
  public void close() throws IOException {
    instance.close();
  }
}
