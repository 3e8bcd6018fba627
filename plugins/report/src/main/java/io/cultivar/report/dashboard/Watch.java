package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Watches what pages look at, once for all of them, and tells them what changes. Where nobody
 * looks, nothing is read.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Watch.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** How long a study is kept that nobody looks at any more: a reload takes less. */
  private static final Duration FORGET = Duration.ofSeconds(30);

  private static final int MOST_VIEWERS = 256;

  private final Laboratory laboratory;
  private final String era = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final Map<String, Stage> stages = new ConcurrentHashMap<>();
  private final Audience readers = new Audience();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Watch::thread);
  private final ExecutorService writers =
      new ThreadPoolExecutor(
          0, 2 * MOST_VIEWERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Watch::thread);
  private final List<Future<?>> repeated;
  private final Rest rest = new Rest();
  private String list = "";

  /** A watch that begins at once. */
  Watch(Laboratory laboratory) {
    this.laboratory = laboratory;
    long every = EVERY.toMillis();
    long heartbeat = HEARTBEAT.toMillis();
    repeated =
        List.of(
            clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS),
            clock.scheduleWithFixedDelay(this::beat, heartbeat, heartbeat, TimeUnit.MILLISECONDS));
  }

  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dashboard");
    thread.setDaemon(true);
    return thread;
  }

  /** A study as it is now, or was a moment ago. */
  Scene scene(String study) throws IOException {
    return stage(study).scene();
  }

  /** Tells a page about one study, from a version on. */
  void follow(Visit visit, String study, String version) throws IOException {
    Stage stage = stage(study);
    stage.scene();
    stage.join(viewer(visit), version);
  }

  /** Tells a page about the list of all studies. */
  void followList(Visit visit) throws IOException {
    Viewer viewer = viewer(visit);
    viewer.send(Viewer.event("studies", "", StudyList.json(laboratory)));
    readers.join(viewer);
  }

  /** Looks at once, since something was asked of a study. */
  void hurry(String study) {
    Optional.ofNullable(stages.get(study)).ifPresent(Stage::hurry);
    rest.cut();
    clock.execute(this::look);
  }

  private Stage stage(String study) {
    return stages.computeIfAbsent(study, name -> new Stage(laboratory, name, era));
  }

  private Viewer viewer(Visit visit) throws IOException {
    int viewers = readers.size() + stages.values().stream().mapToInt(Stage::size).sum();
    if (viewers >= MOST_VIEWERS) {
      throw new IOException("too many pages are open: close some of them");
    }
    return new Viewer(visit, writers);
  }

  private synchronized void look() {
    try {
      long now = System.nanoTime();
      stages
          .values()
          .removeIf(stage -> stage.size() == 0 && now - stage.asked() > FORGET.toNanos());
      lookAtList();
      stages.values().forEach(Watch::lookAt);
    } catch (RuntimeException e) {
      // The next look may do better; without this there would be none.
      LOG.log(Level.ERROR, "the dashboard could not look at the studies", e);
    }
  }

  private void lookAtList() {
    if (readers.size() == 0 || !rest.over()) {
      return;
    }
    long began = System.nanoTime();
    try {
      String now = StudyList.json(laboratory);
      rest.after(began);
      if (!now.equals(list)) {
        list = now;
        readers.tell(Viewer.event("studies", "", now));
      }
      readers.trouble("");
    } catch (IOException e) {
      trouble(readers, e);
    }
  }

  private static void lookAt(Stage stage) {
    if (stage.size() == 0) {
      return;
    }
    try {
      stage.follow();
      stage.audience().trouble("");
    } catch (IOException e) {
      trouble(stage.audience(), e);
    }
  }

  private static void trouble(Audience audience, IOException e) {
    audience.trouble(String.valueOf(e.getMessage()));
  }

  private void beat() {
    readers.heartbeat();
    stages.values().forEach(stage -> stage.audience().heartbeat());
  }

  @Override
  public void close() {
    repeated.forEach(one -> one.cancel(true));
    clock.shutdownNow();
    readers.leave();
    stages.values().forEach(stage -> stage.audience().leave());
    writers.shutdownNow();
  }
}
