package io.cultivar.experiments;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is kept of a study, as another program would. */
final class StoredStudy {
  private StoredStudy() {}

  /** All trials, to the bit, but for times and who ran them. */
  static List<String> trials(String url, String name) throws IOException {
    List<String> trials = new ArrayList<>();
    try (Cultivar cultivar = Cultivar.builder().store(url).build();
        StudyJournal journal = cultivar.studies().open(name).orElseThrow()) {
      journal.read(Detail.REPORTS, 0, trial -> trials.add(text(trial)));
    }
    return trials;
  }

  /** The numbers of the trials that are kept as ended. */
  static List<Integer> ended(String url, String name) throws IOException {
    List<Integer> ended = new ArrayList<>();
    try (Cultivar cultivar = Cultivar.builder().store(url).build()) {
      var journal = cultivar.studies().open(name);
      if (journal.isPresent()) {
        journal
            .get()
            .read(
                Detail.RESULTS,
                0,
                trial -> {
                  if (trial.state() != Trial.State.RUNNING) {
                    ended.add(trial.number());
                  }
                });
      }
    }
    return ended;
  }

  /** Who runs or ran trials; nobody while there is no such study. */
  static Set<String> workers(String url, String name) throws IOException {
    Set<String> workers = new TreeSet<>();
    try (Cultivar cultivar = Cultivar.builder().store(url).build()) {
      var journal = cultivar.studies().open(name);
      if (journal.isPresent()) {
        journal.get().read(Detail.RESULTS, 0, trial -> trial.worker().ifPresent(workers::add));
      }
    }
    return workers;
  }

  /** Deletes a study, so that another can have its name. */
  static void delete(String url, String name) throws IOException {
    try (Cultivar cultivar = Cultivar.builder().store(url).build()) {
      cultivar.studies().delete(name);
    }
  }

  private static String text(KeptTrial trial) {
    return trial.number()
        + " "
        + trial.state()
        + " "
        + trial.values()
        + " "
        + trial.metrics()
        + " "
        + trial.repeats()
        + " "
        + trial.reports()
        + " "
        + trial.failure();
  }
}
