package io.cultivar.runner.study;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Studies in memory. */
final class MemoryStudies implements Studies {
  private final Map<String, Journal> journals = new LinkedHashMap<>();

  @Override
  public synchronized StudyJournal create(StudyDescription description) throws IOException {
    Journal journal = new Journal(description);
    if (journals.putIfAbsent(description.name(), journal) != null) {
      throw new IOException("there is a study '" + description.name() + "' already");
    }
    return journal;
  }

  @Override
  public synchronized Optional<StudyJournal> open(String name) {
    return Optional.ofNullable(journals.get(name));
  }

  @Override
  public synchronized List<StudyDescription> list() {
    return journals.values().stream().map(Journal::description).toList();
  }

  @Override
  public synchronized void close() {
    journals.clear();
  }

  private static final class Journal implements StudyJournal {
    private final StudyDescription description;
    private final TreeMap<Integer, Trial> trials = new TreeMap<>();

    Journal(StudyDescription description) {
      this.description = description;
    }

    @Override
    public StudyDescription description() {
      return description;
    }

    @Override
    public synchronized void record(Trial trial) {
      trials.put(trial.number(), trial);
    }

    @Override
    public synchronized List<Trial> trials() {
      return List.copyOf(trials.values());
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}
