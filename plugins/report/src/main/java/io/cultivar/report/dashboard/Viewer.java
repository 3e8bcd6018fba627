package io.cultivar.report.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;

/**
 * A page that is told what changes, by server-sent events. Nobody waits for it: what it is told is
 * written by a thread of its own, and if it takes too long to read it is let go. It comes back by
 * itself.
 */
final class Viewer {
  /** How many events may wait. */
  private static final int PATIENCE = 32;

  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final Visit visit;
  private final OutputStream out;
  private final ExecutorService writers;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private boolean idle = true;

  /** Who writes; null where nobody does, or is only about to. */
  private Thread writer;

  private boolean gone;

  /** Begins the answer to a visit. */
  Viewer(Visit visit, ExecutorService writers) throws IOException {
    this.visit = visit;
    this.writers = writers;
    this.out = visit.stream("text/event-stream");
    send(HEARTBEAT);
  }

  /**
   * An event as it is written.
   *
   * @param id where to go on from when the page comes back; empty for none
   * @param data without line breaks
   */
  static byte[] event(String name, String id, String data) {
    String head = id.isEmpty() ? "" : "id: " + id + "\n";
    return (head + "event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Shows that the place is alive, and finds out whether the page is. */
  void heartbeat() {
    send(HEARTBEAT);
  }

  /** Tells an event, soon. */
  synchronized void send(byte[] event) {
    if (gone) {
      return;
    }
    if (waiting.size() >= PATIENCE) {
      leave();
      return;
    }
    waiting.add(event);
    if (idle) {
      idle = false;
      writers.execute(this::write);
    }
  }

  /** Whether the page has left, or was let go. */
  synchronized boolean gone() {
    return gone;
  }

  /** Lets the page go. */
  synchronized void leave() {
    gone = true;
    waiting.clear();
    if (idle) {
      visit.close();
    } else if (writer != null) {
      // A write that is stuck holds the connection's lock: only this ends it.
      writer.interrupt();
    }
  }

  private void write() {
    begin();
    try {
      for (byte[] event = next(); event.length > 0; event = next()) {
        out.write(event);
        out.flush();
      }
    } catch (IOException e) {
      synchronized (this) {
        gone = true;
        idle = true;
        writer = null;
      }
    }
    if (gone()) {
      visit.close();
    }
  }

  private synchronized void begin() {
    writer = Thread.currentThread();
  }

  /** What is to be written next; empty where there is nothing, and this writer ends. */
  private synchronized byte[] next() {
    byte[] event = waiting.poll();
    idle = event == null || gone;
    if (!idle) {
      return event;
    }
    writer = null;
    return new byte[0];
  }
}
