package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.StudySummary;
import io.cultivar.report.StudyPieces;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One study that pages look at. It is read once for each change, however many look, and they are
 * told what has changed. A study that takes long to read is read more rarely: reading never takes
 * more than a small share of the time, which belongs to those who run trials.
 */
final class Stage {
  /** After a read that took so long, so many times as long passes until the next. */
  private static final int REST = 25;

  /** How many changes are kept for pages that come back, and of how many bytes together. */
  private static final int MOST_CHANGES = 64;

  private static final long MOST_BYTES = 4_000_000;

  private final Laboratory laboratory;
  private final String study;
  private final String era;
  private final Audience audience = new Audience();
  private final Deque<Change> changes = new ArrayDeque<>();
  private Scene scene;
  private Object seen = List.of();
  private int count;
  private long kept;
  private long rested = System.nanoTime();
  private long asked = System.nanoTime();

  /** A change from a scene to the next. */
  private record Change(String from, byte[] event) {}

  /**
   * A study that nobody has looked at yet.
   *
   * @param era a name for the time since this site was opened: versions of another one are none of
   *     this
   */
  Stage(Laboratory laboratory, String study, String era) {
    this.laboratory = laboratory;
    this.study = study;
    this.era = era;
  }

  /** The study as it was last read. */
  Scene scene() throws IOException {
    synchronized (changes) {
      asked = System.nanoTime();
      if (scene != null) {
        return scene;
      }
    }
    return look(List.of(), laboratory.progress(study));
  }

  /** Tells a page what has changed since it got a version, and from now on. */
  void join(Viewer viewer, String version) {
    synchronized (changes) {
      asked = System.nanoTime();
      audience.join(viewer);
      if (scene == null || version.equals(scene.version())) {
        return;
      }
      Iterator<Change> all = changes.iterator();
      boolean known = false;
      while (all.hasNext()) {
        Change change = all.next();
        known |= change.from().equals(version);
        if (known) {
          viewer.send(change.event());
        }
      }
      if (!known) {
        viewer.send(Viewer.event("anew", "", "{}"));
      }
    }
  }

  /** How many pages look. */
  int size() {
    return audience.size();
  }

  /** Since when nobody has asked for it, by {@link System#nanoTime}. */
  long asked() {
    synchronized (changes) {
      return asked;
    }
  }

  Audience audience() {
    return audience;
  }

  /** Sees to it that the next change is read without delay. */
  void hurry() {
    synchronized (changes) {
      rested = System.nanoTime();
    }
  }

  /** Reads the study if it has changed, unless it was read just now. */
  void follow(StudySummary now) throws IOException {
    Object mark = List.of(now.changed(), Map.copyOf(now.trials()), now.best());
    Progress progress = laboratory.progress(study);
    synchronized (changes) {
      boolean same = mark.equals(seen) && scene != null && scene.progress() == progress;
      if (same || System.nanoTime() - rested < 0) {
        return;
      }
    }
    look(mark, progress);
  }

  private synchronized Scene look(Object mark, Progress progress) throws IOException {
    long began = System.nanoTime();
    Scene before = scene;
    boolean read = before == null || !mark.equals(seen);
    StudyPieces pieces = read ? read() : before.pieces();
    Scene after = new Scene(era + "-" + count++, progress, pieces);
    synchronized (changes) {
      // A page that has just opened soon has what is newest.
      long rest = 0;
      if (before != null) {
        publish(before, after);
        rest = REST * (System.nanoTime() - began);
      }
      scene = after;
      seen = mark;
      rested = System.nanoTime() + rest;
    }
    return after;
  }

  private StudyPieces read() throws IOException {
    try (StudyAccount account = laboratory.account(study)) {
      return StudyPieces.of(account);
    }
  }

  private void publish(Scene before, Scene after) {
    if (!after.pieces().follows(before.pieces())) {
      changes.clear();
      kept = 0;
      audience.tell(Viewer.event("anew", "", "{}"));
      return;
    }
    byte[] event = after.since(before);
    changes.add(new Change(before.version(), event));
    kept += event.length;
    while (changes.size() > MOST_CHANGES || kept > MOST_BYTES) {
      kept -= changes.remove().event().length;
    }
    audience.tell(event);
  }
}
