package io.cultivar.runner.resume;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.problem.Suggestions;
import io.cultivar.runner.steering.Asked;
import io.cultivar.runner.wiring.Instance;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds or makes the journal of an experiment's study. Used once, by one thread. */
public final class Journals {
  private final Instance instance;
  private final Experiment experiment;
  private final Map<String, String> provenance;
  private List<String> changes = List.of();
  private Transfer transfer = Transfer.NONE;

  /** Gets ready to open the journal of an experiment. */
  public Journals(Instance instance, Experiment experiment, Map<String, String> provenance) {
    this.instance = instance;
    this.experiment = experiment;
    this.provenance = provenance;
  }

  /**
   * Opens the journal.
   *
   * @throws IOException if the study must not go on; the message is meant for the user
   */
  public StudyJournal open(Beginning beginning) throws IOException {
    String name = experiment.plan().name();
    if (beginning != Beginning.FRESH) {
      Optional<StudyJournal> made = create(name);
      return made.isPresent() ? made.get() : resume(existing(instance, name), beginning);
    }
    Optional<StudyJournal> made = create(name);
    for (int number = 2; made.isEmpty(); number++) {
      made = create(experiment.plan().name() + "-" + number);
    }
    return made.get();
  }

  /** Makes a study, unless there is one of its name: somebody else may just have made it. */
  private Optional<StudyJournal> create(String name) throws IOException {
    Studies studies = instance.studies();
    if (studies.open(name).isPresent()) {
      return Optional.empty();
    }
    try {
      transfer = Transfer.begin(instance, experiment.plan());
      return Optional.of(studies.create(described(name)));
    } catch (IOException e) {
      if (studies.open(name).isPresent()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Opens a journal by its study's name, to go on with the experiment that it holds.
   *
   * @throws IOException if the study must not go on; the message is meant for the user
   */
  public StudyJournal open(String study) throws IOException {
    return resume(existing(instance, study), Beginning.RESUME);
  }

  /**
   * The journal of a study that must be there.
   *
   * @throws IOException if it is not; the message is meant for the user
   */
  public static StudyJournal existing(Instance instance, String study) throws IOException {
    Optional<StudyJournal> there = instance.studies().open(study);
    if (there.isPresent()) {
      return there.get();
    }
    List<String> names =
        instance.studies().list().stream().map(each -> each.description().name()).toList();
    throw new IOException(
        Printable.text(
            "there is no study '"
                + study
                + "'"
                + Suggestions.closest(study, names)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; cultivar studies lists those that there are")));
  }

  private StudyJournal resume(StudyJournal journal, Beginning beginning) throws IOException {
    StudyDescription study = journal.description();
    // Its file need not know that another number of trials was asked for since.
    List<StudyDescription> versions = List.of(Asked.of(journal).before(study), study);
    Resumption resumption =
        Resumption.of(versions, experiment, provenance, instance.reader(), beginning);
    changes = resumption.changes();
    Map<String, String> kept = study.provenance();
    transfer = Transfer.again(instance, experiment.plan(), kept);
    transfer.requireSame(study.name(), kept);
    if (resumption.revised()) {
      journal.revise(described(study.name()));
      journal.note(Asked.EXTENDED, "by " + experiment.source().name());
    }
    if (!changes.isEmpty()) {
      journal.note("resumed", String.join("; ", changes));
    }
    return journal;
  }

  /** The trials of another study that are known from the start. */
  public List<Trial> prior() {
    return transfer.trials();
  }

  /** What is not as it was when the study began. */
  public List<String> changes() {
    return changes;
  }

  private Description described(String name) {
    Map<String, String> facts = new TreeMap<>(provenance);
    facts.putAll(transfer.facts());
    return new Description(
        name,
        experiment.source().text(),
        experiment.source().settings().stream().map(Setting::toString).toList(),
        experiment.source().directory().toAbsolutePath().normalize().toString(),
        experiment.plan().search().goals(),
        experiment.plan().seed(),
        Instant.now(),
        facts);
  }

  private record Description(
      String name,
      String experiment,
      List<String> settings,
      String directory,
      List<Goal> goals,
      long seed,
      Instant started,
      Map<String, String> provenance)
      implements StudyDescription {}
}
