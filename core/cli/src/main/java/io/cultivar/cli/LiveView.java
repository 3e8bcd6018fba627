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
  public void running(Standing standing, long nanos) {
    lines.show(at(standing, nanos).running());
  }

  /** Where nothing was left to run, nothing is left to say. */
  @Override
  public void ended(Standing standing, long nanos) {
    lines.erase();
    if (standing.endedHere() > 0) {
      at(standing, nanos).ended().forEach(above::println);
      above.println();
      above.flush();
    }
  }

  /** The last column stays free: there a cursor may hang between two lines. */
  private ProgressLines at(Standing standing, long nanos) {
    return new ProgressLines(standing, terminal.wide(columns.getAsInt() - 1), nanos);
  }
}
