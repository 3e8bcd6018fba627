package io.cultivar.runner.store;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/** A study in memory. */
final class MemoryJournal implements StudyJournal {
  private static final Comparator<ArtifactKey> ORDER =
      Comparator.comparingInt(ArtifactKey::trial)
          .thenComparingInt(ArtifactKey::repeat)
          .thenComparing(ArtifactKey::name);

  private final TreeMap<Integer, Entry> trials = new TreeMap<>();
  private final Map<String, Long> beats = new HashMap<>();
  private final TreeMap<ArtifactKey, byte[]> artifacts = new TreeMap<>(ORDER);
  private final List<StudyNote> notes = new ArrayList<>();
  private StudyDescription description;
  private Instant changed = Instant.now();
  private boolean deleted;

  MemoryJournal(StudyDescription description) {
    this.description = description;
  }

  /** What is kept of a trial. */
  private static final class Entry {
    private Trial trial;
    private Optional<String> worker;
    private int losses;
    private Instant began = Instant.now();
    private Optional<Instant> ended = Optional.empty();

    Entry(Trial trial, String worker) {
      this.trial = trial;
      this.worker = Optional.of(worker);
    }

    boolean runs() {
      return trial.state() == Trial.State.RUNNING;
    }

    boolean heldBy(String one) {
      return worker.filter(one::equals).isPresent();
    }

    boolean idle() {
      return worker.isEmpty() && losses == 0 && !trial.byHand();
    }

    KeptTrial kept() {
      return new MemoryTrial(trial, worker, Optional.of(began), ended);
    }
  }

  private record Note(Instant at, String kind, String text) implements StudyNote {}

  private record Summary(
      StudyDescription description,
      Map<Trial.State, Integer> trials,
      OptionalDouble best,
      Instant changed)
      implements StudySummary {}

  private void change() throws IOException {
    if (deleted) {
      throw new IOException("somebody deleted the study '" + description.name() + "'");
    }
    changed = Instant.now();
  }

  /** When something was last kept. */
  synchronized Instant changed() {
    return changed;
  }

  synchronized void delete() {
    deleted = true;
  }

  synchronized void rename(String other) {
    description = Renamed.of(description, other);
  }

  @Override
  public synchronized StudyDescription description() {
    return description;
  }

  @Override
  public synchronized void revise(StudyDescription revised) throws IOException {
    change();
    description = revised;
  }

  @Override
  public synchronized List<Claim> claim(String worker, List<? extends Trial> wanted, int most)
      throws IOException {
    change();
    List<Claim> claims = new ArrayList<>();
    for (Trial trial : wanted) {
      Entry there = trials.get(trial.number());
      boolean other = there != null && !there.trial.values().equals(trial.values());
      if (other || claims.size() >= most) {
        break;
      }
      if (there == null) {
        trials.put(trial.number(), new Entry(trial, worker));
        claims.add(new Claim(trial.number(), 0, false));
      } else if (there.runs() && (there.worker.isEmpty() || there.heldBy(worker))) {
        there.worker = Optional.of(worker);
        there.began = Instant.now();
        claims.add(new Claim(trial.number(), there.losses, true));
      }
    }
    return claims;
  }

  @Override
  public synchronized Set<Integer> record(String worker, List<? extends Trial> ended)
      throws IOException {
    change();
    Set<Integer> refused = new TreeSet<>();
    for (Trial trial : ended) {
      Entry there = trials.get(trial.number());
      if (there == null || !there.heldBy(worker)) {
        refused.add(trial.number());
      } else if (there.runs()) {
        there.trial = trial;
        there.ended = Optional.of(Instant.now());
      }
    }
    return refused;
  }

  @Override
  public synchronized void release(String worker, boolean lost) throws IOException {
    change();
    for (Entry entry : trials.values()) {
      if (entry.runs() && entry.heldBy(worker)) {
        entry.worker = Optional.empty();
        entry.losses += lost ? 1 : 0;
      }
    }
    while (!trials.isEmpty()
        && trials.lastEntry().getValue().idle()
        && artifacts(trials.lastKey()).isEmpty()) {
      trials.pollLastEntry();
    }
    beats.remove(worker);
  }

  @Override
  public synchronized void beat(String worker) {
    beats.merge(worker, 1L, Long::sum);
  }

  @Override
  public synchronized Map<String, Long> workers() {
    return Map.copyOf(beats);
  }

  @Override
  public void read(Detail detail, int from, Consumer<? super KeptTrial> receiver) {
    read(detail, from, Integer.MAX_VALUE, receiver);
  }

  @Override
  public void read(Detail detail, int from, int to, Consumer<? super KeptTrial> receiver) {
    List<KeptTrial> all;
    synchronized (this) {
      all =
          to < from
              ? List.of()
              : trials.subMap(from, true, to, true).values().stream().map(Entry::kept).toList();
    }
    all.stream()
        .map(trial -> detail == Detail.REPORTS ? trial : MemoryTrial.withoutReports(trial))
        .forEach(receiver);
  }

  @Override
  public synchronized void forgetFrom(int trial) throws IOException {
    change();
    trials.tailMap(trial).clear();
    artifacts.keySet().removeIf(key -> key.trial() >= trial);
  }

  @Override
  public synchronized void attach(String worker, ArtifactKey key, byte[] content)
      throws IOException {
    change();
    Entry there = trials.get(key.trial());
    if (there != null && there.heldBy(worker)) {
      artifacts.put(key, content.clone());
    }
  }

  @Override
  public synchronized Optional<byte[]> artifact(ArtifactKey key) {
    return Optional.ofNullable(artifacts.get(key)).map(byte[]::clone);
  }

  @Override
  public synchronized List<ArtifactKey> artifacts(int trial) {
    return artifacts.keySet().stream().filter(k -> trial < 0 || k.trial() == trial).toList();
  }

  @Override
  public synchronized void detach(Collection<ArtifactKey> keys) throws IOException {
    change();
    artifacts.keySet().removeAll(keys);
  }

  @Override
  public synchronized void note(String kind, String text) throws IOException {
    change();
    notes.add(new Note(changed, kind, text));
  }

  @Override
  public synchronized List<StudyNote> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  /** The study at a glance. */
  synchronized StudySummary summary() {
    Map<Trial.State, Integer> count = new EnumMap<>(Trial.State.class);
    for (Trial.State state : Trial.State.values()) {
      count.put(state, 0);
    }
    trials.values().forEach(entry -> count.merge(entry.trial.state(), 1, Integer::sum));
    Goal goal = description.goals().get(0);
    DoubleStream measured =
        trials.values().stream()
            .filter(entry -> entry.trial.state() == Trial.State.COMPLETE)
            .mapToDouble(entry -> entry.trial.metrics().get(goal.metric()));
    OptionalDouble best = goal.direction() == Direction.MINIMIZE ? measured.min() : measured.max();
    return new Summary(description, count, best, changed);
  }
}
