package io.cultivar.runner.study;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Trial;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The trials that were proposed and have not been counted as ended, and where each of them stands:
 * it waits for somebody, is held by this worker or another, has ended here and is to be kept, or is
 * kept and waits for its turn to count. Used by one thread.
 */
final class OpenTrials {
  private final Proposals proposals;
  private final TreeMap<Integer, RunningTrial> open = new TreeMap<>();

  /** Those of them that nobody is known to hold. */
  private final TreeMap<Integer, RunningTrial> unclaimed = new TreeMap<>();

  /** What others keep of trials that are not counted yet, by the last look. */
  private final TreeMap<Integer, KeptTrial> kept = new TreeMap<>();

  /** Trials that have ended here and are to be kept. */
  private final TreeMap<Integer, TrialSnapshot> ended = new TreeMap<>();

  /** Trials whose end is kept, and whose turn to count has not come. */
  private final Map<Integer, TrialSnapshot> settled = new HashMap<>();

  /** The numbers of trials that somebody wants to end, whoever comes to hold them. */
  private final Set<Integer> unwanted = new HashSet<>();

  /** None yet. */
  OpenTrials(Proposals proposals) {
    this.proposals = proposals;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  int size() {
    return open.size();
  }

  Collection<RunningTrial> all() {
    return open.values();
  }

  /** The number of the first. */
  int first() {
    return proposals.endedCount();
  }

  /** Whether a trial is one of them: another may have come under its number. */
  boolean contains(RunningTrial trial) {
    return open.get(trial.number()) == trial;
  }

  /** Those that nobody is known to hold, by number. */
  Collection<RunningTrial> unclaimed() {
    return unclaimed.values();
  }

  /** What others keep under a number. */
  Optional<KeptTrial> kept(int number) {
    return Optional.ofNullable(kept.get(number));
  }

  /** A trial was proposed. */
  void add(RunningTrial trial) {
    open.put(trial.number(), trial);
    unclaimed.put(trial.number(), trial);
    kept(trial.number()).ifPresent(this::follow);
  }

  /** This worker holds one now. */
  RunningTrial claimed(int number) {
    return unclaimed.remove(number);
  }

  /** It is decided here how one ended. */
  void end(TrialSnapshot trial) {
    ended.put(trial.number(), trial);
  }

  /** Those that have ended here and are to be kept, by number. */
  List<TrialSnapshot> ended() {
    return List.copyOf(ended.values());
  }

  /**
   * Those that have ended here are kept.
   *
   * @param refused but for these, which this worker does not hold any more
   */
  void settle(Set<Integer> refused) {
    ended.keySet().removeAll(refused);
    settled.putAll(ended);
    ended.clear();
    for (int number : refused) {
      open.put(number, open.get(number).again());
    }
  }

  /** Whether nothing can be done about them before something happens. */
  boolean quiet() {
    return ended.isEmpty() && !settled.containsKey(first());
  }

  /** Takes the first out, if its end is kept. */
  Optional<TrialSnapshot> takeSettled() {
    Optional<TrialSnapshot> trial = Optional.ofNullable(settled.remove(first()));
    trial.ifPresent(
        counted -> {
          open.remove(counted.number());
          kept.remove(counted.number());
        });
    return trial;
  }

  /** Takes over what others keep. */
  void look(List<KeptTrial> others) {
    kept.clear();
    for (KeptTrial trial : others) {
      kept.put(trial.number(), trial);
    }
    for (RunningTrial trial : open.values()) {
      if (!kept.containsKey(trial.number()) && !trial.begun()) {
        unclaimed.put(trial.number(), trial);
      }
    }
    kept.values().forEach(this::follow);
  }

  /** Takes over how a trial is kept, if it was proposed here. */
  private void follow(KeptTrial trial) {
    RunningTrial proposed = open.get(trial.number());
    if (proposed == null || settled.containsKey(trial.number())) {
      return;
    }
    if (!proposed.proposed().values().equals(trial.values())) {
      takeBack(trial.number());
    } else if (trial.state() != Trial.State.RUNNING) {
      unclaimed.remove(trial.number());
      settled.put(trial.number(), TrialSnapshot.of(trial));
    } else if (trial.worker().isPresent()) {
      unclaimed.remove(trial.number());
    } else {
      unclaimed.put(trial.number(), proposed);
    }
  }

  /** Somebody wants the trial of a number to end; gives it if it is evaluated here. */
  Optional<RunningTrial> unwant(int number) {
    unwanted.add(number);
    return Optional.ofNullable(open.get(number))
        .filter(trial -> trial.begun() && !trial.hasEnded());
  }

  /** Whether somebody wanted the trial of a number to end. */
  boolean isUnwanted(int number) {
    return unwanted.contains(number);
  }

  /** Takes back the last proposals as far as nobody has begun them. */
  void takeBackUnbegun() {
    int from = proposals.count();
    while (unclaimed.containsKey(from - 1) && !kept.containsKey(from - 1)) {
      from--;
    }
    takeBack(from);
  }

  /** Another trial was begun under a number: it counts, and what follows is proposed again. */
  private void takeBack(int number) {
    proposals.takeBack(number);
    open.tailMap(number).clear();
    unclaimed.tailMap(number).clear();
  }
}
