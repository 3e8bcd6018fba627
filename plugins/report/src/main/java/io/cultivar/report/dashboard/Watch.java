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
import java.util.stream.Stream;

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
  private final Map<String, Bulletin> bulletins = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Watch::thread);
  private final ExecutorService writers =
      new ThreadPoolExecutor(
          0, 2 * MOST_VIEWERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Watch::thread);
  private final List<Future<?>> repeated;

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

  /**
   * Tells a page of a bulletin, from now on.
   *
   * @param event its name, the same for whom it says the same; pages are told by its first word
   */
  void follow(Visit visit, String event, Bulletin.Source source) throws IOException {
    String name = event.split(" ", 2)[0];
    Bulletin bulletin = bulletins.computeIfAbsent(event, key -> new Bulletin(name, source));
    // What cannot be told is refused before the answer begins.
    bulletin.text();
    bulletin.join(viewer(visit));
  }

  /** Looks at once, since something was asked of a study. */
  void hurry(String study) {
    Optional.ofNullable(stages.get(study)).ifPresent(Stage::hurry);
    bulletins.values().forEach(Bulletin::hurry);
    clock.execute(this::look);
  }

  private Stage stage(String study) {
    return stages.computeIfAbsent(study, name -> new Stage(laboratory, name, era));
  }

  private Viewer viewer(Visit visit) throws IOException {
    int viewers = audiences().mapToInt(Audience::size).sum();
    if (viewers >= MOST_VIEWERS) {
      throw new IOException("too many pages are open: close some of them");
    }
    return new Viewer(visit, writers);
  }

  private synchronized void look() {
    try {
      long since = System.nanoTime() - FORGET.toNanos();
      stages.values().removeIf(stage -> stage.forgotten(since));
      bulletins.values().removeIf(bulletin -> bulletin.forgotten(since));
      bulletins.values().forEach(Bulletin::look);
      stages.values().forEach(Watch::lookAt);
    } catch (RuntimeException e) {
      // The next look may do better; without this there would be none.
      LOG.log(Level.ERROR, "the dashboard could not look at the studies", e);
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
      stage.audience().trouble(String.valueOf(e.getMessage()));
    }
  }

  private void beat() {
    audiences().forEach(Audience::heartbeat);
  }

  private Stream<Audience> audiences() {
    return Stream.concat(
        bulletins.values().stream().map(Bulletin::audience),
        stages.values().stream().map(Stage::audience));
  }

  @Override
  public void close() {
    repeated.forEach(one -> one.cancel(true));
    clock.shutdownNow();
    audiences().forEach(Audience::leave);
    writers.shutdownNow();
  }
}
