package io.cultivar.cli;

import io.cultivar.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says how a study stands in a line now and then, the longer it runs the less often. */
final class LogView implements Progress.View {
  private static final long OFTEN = TimeUnit.SECONDS.toNanos(5);
  private static final long SELDOM = TimeUnit.MINUTES.toNanos(5);

  private final PrintStream err;
  private long written;

  LogView(PrintStream err) {
    this.err = err;
  }

  @Override
  public void running(Course course, long nanos) {
    long elapsed = course.elapsed(nanos).toNanos();
    long pause = Math.max(OFTEN, Math.min(SELDOM, elapsed / 10));
    if (elapsed - written >= pause) {
      written = elapsed;
      err.println(new ProgressLines(course, Terminal.NONE, nanos).log());
      err.flush();
    }
  }

  @Override
  public void ended(Course course, long nanos) {}
}
