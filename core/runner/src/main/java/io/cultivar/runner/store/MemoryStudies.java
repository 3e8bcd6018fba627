package io.cultivar.runner.store;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudySummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Studies in memory. */
public final class MemoryStudies implements Studies {
  /** By the order in which they began. */
  private final Map<Long, MemoryJournal> journals = new TreeMap<>();

  private long begun;

  /** A place without studies. */
  public MemoryStudies() {}

  @Override
  public synchronized StudyJournal create(StudyDescription description) throws IOException {
    requireFree(description.name());
    MemoryJournal journal = new MemoryJournal(description);
    journals.put(begun++, journal);
    return journal;
  }

  private void requireFree(String name) throws IOException {
    if (find(name).isPresent()) {
      throw new IOException("there is a study '" + name + "' already");
    }
  }

  private Optional<MemoryJournal> find(String name) {
    return journals.values().stream()
        .filter(journal -> journal.description().name().equals(name))
        .findFirst();
  }

  private MemoryJournal existing(String name) throws IOException {
    return find(name).orElseThrow(() -> new IOException("there is no study '" + name + "'"));
  }

  @Override
  public synchronized Optional<StudyJournal> open(String name) {
    return find(name).map(StudyJournal.class::cast);
  }

  @Override
  public synchronized List<StudySummary> list() {
    return journals.values().stream().map(MemoryJournal::summary).toList();
  }

  @Override
  public synchronized Optional<Instant> changed(String name) {
    return find(name).map(MemoryJournal::changed);
  }

  @Override
  public synchronized void rename(String name, String other) throws IOException {
    MemoryJournal journal = existing(name);
    requireFree(other);
    journal.rename(other);
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    MemoryJournal journal = existing(name);
    journal.delete();
    journals.values().remove(journal);
  }

  @Override
  public synchronized void close() {
    journals.clear();
  }
}
