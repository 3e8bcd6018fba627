package io.cultivar.cli;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.account.Candidate;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.experiment.WinnerFile;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.problem.Suggestions;
import io.cultivar.runner.steering.Steering;
import io.cultivar.runner.steering.SteeringState;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The studies of an instance. Those that are started here run in this process, in the background,
 * until they end or this is closed. Thread-safe.
 */
final class LocalLaboratory implements Laboratory, AutoCloseable {
  private final Cultivar cultivar;
  private final Path folder;
  private final BackgroundStudies background;

  /** Who steers a study sees only after a while who works on it: it is kept. */
  private final Map<String, Steering> steerings = new ConcurrentHashMap<>();

  /**
   * One that runs nothing yet.
   *
   * @param cultivar the instance, to be closed by the caller after this
   * @param folder where experiment files are looked for, not in folders below
   * @param console where what happens in the background is told
   */
  LocalLaboratory(Cultivar cultivar, Path folder, Console console) {
    this.cultivar = cultivar;
    this.folder = folder;
    this.background = new BackgroundStudies(cultivar, console);
  }

  /** Asks an instance for something. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException, InvalidExperimentException;
  }

  /** What is wrong is told by its message. */
  private static <T> T answered(Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (InvalidExperimentException | UserException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public List<StudySummary> studies() throws IOException {
    return cultivar.studies().list();
  }

  @Override
  public StudyAccount account(String study) throws IOException {
    return answered(() -> cultivar.account(study));
  }

  @Override
  public void read(
      String study, Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException {
    try (StudyJournal journal = cultivar.journal(study)) {
      journal.read(detail, from, to, receiver);
    }
  }

  @Override
  public Instant changed(String study) throws IOException {
    return cultivar.changed(study);
  }

  @Override
  public Progress progress(String study) throws IOException {
    SteeringState state = steering(study).state();
    return !state.isRun() ? Progress.IDLE : state.paused() ? Progress.PAUSED : Progress.RUNNING;
  }

  @Override
  public Comparison compare(List<String> studies) throws IOException {
    Answer answer = answered(() -> cultivar.compare(studies));
    List<String> names =
        answer.ranked().stream().limit(answer.standings().size()).map(Candidate::study).toList();
    return new Comparison(answer.sentences(), names, answer.standings());
  }

  @Override
  public List<String> experiments() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .sorted()
          .toList();
    }
  }

  @Override
  public String start(String experiment) throws IOException {
    List<String> known = experiments();
    if (!known.contains(experiment)) {
      throw new IOException(
          "there is no experiment file '"
              + Printable.line(experiment)
              + "'"
              + Suggestions.closest(experiment, known)
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse(""));
    }
    Experiment checked =
        answered(() -> cultivar.check(ExperimentSource.of(folder.resolve(experiment))));
    return background.run(cultivar.open(checked));
  }

  @Override
  public void resume(String study) throws IOException {
    Steering steering = steering(study);
    SteeringState state = steering.state();
    if (state.paused()) {
      steering.resume();
    } else if (state.isRun()) {
      throw new IOException("the study '" + Printable.line(study) + "' is running");
    }
    if (!state.isRun()) {
      background.run(answered(() -> cultivar.work(study, Optional.empty())));
    }
  }

  @Override
  public void pause(String study) throws IOException {
    steering(study).pause();
  }

  @Override
  public void stop(String study) throws IOException {
    steering(study).stop();
  }

  @Override
  public void stopTrial(String study, int trial) throws IOException {
    steering(study).stopTrial(trial);
  }

  @Override
  public void setTrials(String study, int trials) throws IOException {
    steering(study).trials(trials);
  }

  @Override
  public void tryOut(String study, Map<String, String> values) throws IOException {
    StudySession session = answered(() -> cultivar.revisit(study, Optional.empty()));
    try {
      SearchSpace space = session.experiment().plan().search().space();
      Values chosen = answered(() -> new HandValues(values, "").of(space, cultivar.winner(study)));
      background.tryOut(session, chosen);
    } catch (IOException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public String csv(String study) throws IOException {
    try (StudyJournal journal = cultivar.journal(study)) {
      StringWriter text = new StringWriter();
      new TrialsCsv(journal).write(text);
      return text.toString();
    }
  }

  @Override
  public Optional<String> best(String study) throws IOException {
    Experiment experiment = answered(() -> cultivar.experiment(study, Optional.empty()));
    return answered(() -> cultivar.winner(study)).map(trial -> WinnerFile.of(experiment, trial));
  }

  private Steering steering(String study) throws IOException {
    Steering kept = steerings.get(study);
    if (kept == null) {
      Steering made = cultivar.steer(study);
      kept = steerings.putIfAbsent(study, made);
      if (kept == null) {
        return made;
      }
      made.close();
    }
    return kept;
  }

  /** Ends what runs in the background, gracefully. */
  @Override
  public void close() throws IOException {
    background.close();
    for (Steering steering : steerings.values()) {
      steering.close();
    }
  }
}
