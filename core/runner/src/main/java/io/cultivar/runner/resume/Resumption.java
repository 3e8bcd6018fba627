package io.cultivar.runner.resume;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentReader;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What going on with a study means.
 *
 * @param revised whether the experiment extends the study
 * @param changes what else is not as it was, such as a plugin's version, each in a line
 */
public record Resumption(boolean revised, List<String> changes) {
  /** What may change without a word: it has no influence on results. */
  private static final List<String> FREE =
      List.of("executor", "listeners", "retries", "checkpoints", "confirm");

  /** Facts that are told when they have changed; the digest of data tells more than its name. */
  private static final List<String> TOLD =
      List.of("data.", "plugin.", "kernels", "cpu", "java.", "os.");

  /** How long the list of differences may be. */
  private static final int SHOWN = 12;

  /**
   * Finds out whether a study may go on.
   *
   * @param versions what the study is, and what it is in other words: to be one of them is enough
   * @param experiment what it is to go on with
   * @param provenance what is known of the experiment, its data and this machine
   * @throws IOException if it must not; the message is meant for the user
   */
  public static Resumption of(
      List<StudyDescription> versions,
      Experiment experiment,
      Map<String, String> provenance,
      ExperimentReader reader,
      Beginning beginning)
      throws IOException {
    StudyDescription study = versions.get(0);
    Experiment before = before(study, reader);
    List<Difference> differences = differences(before, experiment);
    for (StudyDescription version : versions.subList(1, versions.size())) {
      if (!differences.isEmpty() && differences(before(version, reader), experiment).isEmpty()) {
        differences = List.of();
      }
    }
    boolean extension = Extension.is(differences, before.plan(), experiment.plan());
    if (!differences.isEmpty() && !(extension && beginning == Beginning.EXTEND)) {
      throw refused(study.name(), differences, extension);
    }
    requireSameData(study, provenance);
    return new Resumption(!differences.isEmpty(), changes(study, provenance));
  }

  private static List<Difference> differences(Experiment was, Experiment is) {
    List<Difference> differences = new ArrayList<>();
    for (Difference difference : Difference.between(was.file(), is.file())) {
      if (FREE.stream().noneMatch(key -> difference.isIn(key))) {
        differences.add(difference);
      }
    }
    return differences;
  }

  /** The experiment as the study was begun with, or revised to. */
  private static Experiment before(StudyDescription study, ExperimentReader reader)
      throws IOException {
    try {
      return reader.read(ExperimentSource.of(study));
    } catch (InvalidExperimentException e) {
      throw new IOException(
          "the study '"
              + Printable.line(study.name())
              + "' was begun with an experiment that cannot be read any more:\n"
              + e.getMessage()
              + "\n  are its plugins there? --fresh begins another study",
          e);
    }
  }

  private static IOException refused(
      String study, List<Difference> differences, boolean extension) {
    StringBuilder text = new StringBuilder();
    text.append("the study '").append(Printable.line(study));
    text.append("' was begun with another experiment:\n");
    differences.stream().limit(SHOWN).forEach(d -> text.append("    ").append(d).append('\n'));
    if (differences.size() > SHOWN) {
      text.append("    … and ").append(differences.size() - SHOWN).append(" more\n");
    }
    if (extension) {
      text.append("  this only extends it: --extend goes on with it;");
    }
    text.append("  --fresh begins another study beside it");
    return new IOException(text.toString());
  }

  private static void requireSameData(StudyDescription study, Map<String, String> now)
      throws IOException {
    for (Map.Entry<String, String> fact : study.provenance().entrySet()) {
      if (fact.getKey().startsWith("data.") && !fact.getValue().equals(now.get(fact.getKey()))) {
        throw new IOException(
            fact.getKey().substring("data.".length())
                + (now.containsKey(fact.getKey()) ? " has changed" : " is not read any more")
                + " since the study '"
                + Printable.line(study.name())
                + "' began: its trials could not be compared\n"
                + "  put back what was there, or begin another study with --fresh");
      }
    }
  }

  /** What is not as it was that can change results: data, plugins, kernels, the machine. */
  public static List<String> changes(StudyDescription study, Map<String, String> now) {
    List<String> changes = new ArrayList<>();
    for (String fact : new TreeSet<>(study.provenance().keySet())) {
      boolean told = TOLD.stream().anyMatch(fact::startsWith);
      String was = study.provenance().get(fact);
      String is = now.getOrDefault(fact, "not there");
      if (told && !was.equals(is)) {
        changes.add(fact + " was " + was + ", now " + is);
      }
    }
    return changes;
  }
}
