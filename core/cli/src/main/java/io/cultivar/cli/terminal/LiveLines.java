package io.cultivar.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * A few lines at the end of a terminal that are written again and again. The cursor waits before
 * the first of them, so that whatever the window does to them, all that is below it is theirs.
 * Thread-safe.
 */
public final class LiveLines {
  /** From the cursor to the end of the screen. */
  private static final String ERASE = "\r\u001b[J";

  /** To the end of the line. */
  private static final String ERASE_LINE = "\u001b[K";

  /** A line that became too wide, as when the window became narrower, goes on nowhere. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final PrintStream terminal;
  private List<String> shown = List.of();

  /** Whether what was written above ended amid a line. */
  private boolean midLine;

  /** Nothing is shown yet. */
  public LiveLines(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Shows lines in place of those that there were. */
  public synchronized void show(List<String> lines) {
    if (midLine || lines.equals(shown)) {
      return;
    }
    StringBuilder text = new StringBuilder("\r").append(NO_WRAP);
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append(ERASE_LINE);
    }
    text.append("\u001b[J").append(WRAP).append('\r');
    if (lines.size() > 1) {
      text.append("\u001b[").append(lines.size() - 1).append('A');
    }
    terminal.print(text);
    terminal.flush();
    shown = List.copyOf(lines);
  }

  /** Leaves nothing of the lines. */
  public synchronized void erase() {
    if (!shown.isEmpty()) {
      terminal.print(ERASE);
      terminal.flush();
      shown = List.of();
    }
  }

  /** A stream to the same terminal: what is written to it stands above the lines. */
  public OutputStream above(OutputStream target) {
    return new FilterOutputStream(target) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        if (count > 0) {
          writeAbove(out, bytes, from, count);
        }
      }
    };
  }

  private synchronized void writeAbove(OutputStream target, byte[] bytes, int from, int count)
      throws IOException {
    erase();
    target.write(bytes, from, count);
    midLine = bytes[from + count - 1] != '\n';
  }
}
