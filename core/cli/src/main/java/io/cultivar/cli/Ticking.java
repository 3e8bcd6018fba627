package io.cultivar.cli;

import java.util.Timer;
import java.util.TimerTask;

/** Something that is done ten times a second, in a thread of its own, until this is closed. */
final class Ticking {
  private static final long MILLIS = 100;

  private final Timer timer = new Timer("cultivar-progress", true);

  Ticking(Runnable tick) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            tick.run();
          }
        },
        MILLIS,
        MILLIS);
  }

  /** It may be done once more, if it is being done right now. */
  void close() {
    timer.cancel();
  }
}
