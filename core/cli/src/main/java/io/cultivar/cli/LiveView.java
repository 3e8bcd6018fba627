package io.cultivar.cli;

import io.cultivar.cli.terminal.LiveLines;
import io.cultivar.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** Shows how a study stands in lines that are written again and again. */
final class LiveView implements Progress.View {
  private final LiveLines lines;
  private final PrintStream above;
  private final Terminal terminal;
  private final IntSupplier columns;

  /**
   * Nothing is shown yet.
   *
   * @param above where a summary stands in the end
   * @param columns how wide the terminal is now
   */
  LiveView(LiveLines lines, PrintStream above, Terminal terminal, IntSupplier columns) {
    this.lines = lines;
    this.above = above;
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public void running(Course course, long nanos) {
    lines.show(at(course, nanos).running());
  }

  /** Where nothing was left to run, nothing is left to say. */
  @Override
  public void ended(Course course, long nanos) {
    lines.erase();
    if (course.endedHere() > 0) {
      at(course, nanos).ended().forEach(above::println);
      above.println();
      above.flush();
    }
  }

  /** The last column stays free: there a cursor may hang between two lines. */
  private ProgressLines at(Course course, long nanos) {
    return new ProgressLines(course, terminal.wide(columns.getAsInt() - 1), nanos);
  }
}
