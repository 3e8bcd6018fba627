package io.cultivar.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How wide a window is, looked up now and then: people drag their corners. Used by one thread. */
public final class WindowWidth implements IntSupplier {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long PATIENCE_MILLIS = 500;

  private final Supplier<OptionalInt> measure;
  private final LongSupplier nanos;
  private int columns;
  private long looked;

  /**
   * One that is so wide now.
   *
   * @param measure looks it up; empty where that cannot be told
   * @param nanos the time
   */
  public WindowWidth(int columns, Supplier<OptionalInt> measure, LongSupplier nanos) {
    this.columns = columns;
    this.measure = measure;
    this.nanos = nanos;
    this.looked = nanos.getAsLong();
  }

  @Override
  public int getAsInt() {
    long now = nanos.getAsLong();
    if (now - looked >= EVERY_NANOS) {
      columns = measure.get().orElse(columns);
      looked = now;
    }
    return columns;
  }

  /** The width of the terminal of this process; a user's COLUMNS holds whatever it is. */
  public static OptionalInt measured() {
    if (System.getenv("COLUMNS") != null) {
      return OptionalInt.empty();
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return OptionalInt.empty();
      }
      byte[] size = stty.getInputStream().readAllBytes();
      String[] rowsAndColumns = new String(size, StandardCharsets.US_ASCII).strip().split(" ", -1);
      return rowsAndColumns.length == 2 ? Terminal.number(rowsAndColumns[1]) : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }
}
