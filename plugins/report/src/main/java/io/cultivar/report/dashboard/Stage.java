package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.report.StudyPieces;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * One study that pages look at. It is read once for each change, however many look, and they are
 * told what has changed. Where it takes long to read all of it, its trials still move: those that
 * may have changed are few.
 */
final class Stage {
  /** How many changes are kept for pages that come back, and of how many bytes together. */
  private static final int MOST_CHANGES = 64;

  private static final long MOST_BYTES = 4_000_000;

  /** How many times as long as a read of all trials, and of some, none is made after it. */
  private static final int REST = 50;

  private static final int SHORT_REST = 25;

  private final Laboratory laboratory;
  private final String study;
  private final String era;
  private final Audience audience = new Audience();
  private final Deque<Change> changes = new ArrayDeque<>();
  private final Rest rest = new Rest(REST);
  private final Rest shortRest = new Rest(SHORT_REST);
  private Scene scene;

  /** When the study had last changed before all of it was read, and before some of it was. */
  private Instant read = Instant.MIN;

  private Instant glanced = Instant.MIN;
  private int count;
  private long kept;
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
    return first();
  }

  /** Many may come at once to a study that nobody has looked at: it is read once. */
  private synchronized Scene first() throws IOException {
    return scene == null ? look() : scene;
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

  /** Whether nobody has looked since a time of {@link System#nanoTime}. */
  boolean forgotten(long since) {
    synchronized (changes) {
      return size() == 0 && asked - since < 0;
    }
  }

  Audience audience() {
    return audience;
  }

  /** Sees to it that the next change is read without delay. */
  void hurry() {
    synchronized (changes) {
      rest.cut();
      shortRest.cut();
    }
  }

  /**
   * Reads the study if it has changed: all of it, or, while that would be too often, the trials
   * that may have changed.
   */
  void follow() throws IOException {
    Instant changed = laboratory.changed(study);
    Progress progress = laboratory.progress(study);
    boolean all;
    synchronized (changes) {
      all = scene == null || (!changed.equals(read) && rest.over());
      boolean some = !changed.equals(glanced) && shortRest.over();
      if (!all && !some && scene.progress() == progress) {
        return;
      }
    }
    if (all) {
      look();
    } else {
      glance(changed, progress);
    }
  }

  /** Reads all of the study. */
  private synchronized Scene look() throws IOException {
    long began = System.nanoTime();
    Instant changed = laboratory.changed(study);
    Scene after = scene(laboratory.progress(study), pieces());
    synchronized (changes) {
      if (scene == null) {
        scene = after;
      } else {
        move(after);
      }
      rest.after(began);
      read = changed;
      glanced = changed;
      return scene;
    }
  }

  /** Reads the trials that have not ended or were not there; what else is found stays. */
  private synchronized void glance(Instant changed, Progress progress) throws IOException {
    long began = System.nanoTime();
    StudyPieces before = scene.pieces();
    List<KeptTrial> now = new ArrayList<>();
    laboratory.read(study, Detail.RESULTS, before.settled(), Integer.MAX_VALUE, now::add);
    Scene after = scene(progress, before.with(now));
    synchronized (changes) {
      move(after);
      glanced = changed;
      shortRest.after(began);
    }
  }

  private Scene scene(Progress progress, StudyPieces pieces) {
    return new Scene(era + "-" + count++, progress, pieces);
  }

  private StudyPieces pieces() throws IOException {
    try (StudyAccount account = laboratory.account(study)) {
      return StudyPieces.of(account);
    }
  }

  private void move(Scene after) {
    Scene before = scene;
    if (after.sameAs(before)) {
      return;
    }
    scene = after;
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
