package io.cultivar.report.dashboard;

import java.io.IOException;

/**
 * A text of JSON that pages show as it is now: made once for all who look, and told anew when it
 * has changed. One that takes long to make is made more rarely.
 */
final class Bulletin {
  /** How many times as long as it takes to make the text, none is made after it. */
  private static final int REST = 25;

  private final String event;
  private final Source source;
  private final Audience audience = new Audience();
  private final Rest rest = new Rest(REST);
  private String text = "";
  private long asked = System.nanoTime();

  /** Makes the text as it is now. */
  @FunctionalInterface
  interface Source {
    String text() throws IOException;
  }

  /**
   * One that nobody looks at yet.
   *
   * @param event by which name pages are told
   */
  Bulletin(String event, Source source) {
    this.event = event;
    this.source = source;
  }

  /** How it was a moment ago. */
  synchronized String text() throws IOException {
    asked = System.nanoTime();
    if (text.isEmpty()) {
      text = source.text();
    }
    return text;
  }

  /** Tells a page how it is now, and from now on. */
  synchronized void join(Viewer viewer) throws IOException {
    viewer.send(Viewer.event(event, "", text()));
    audience.join(viewer);
  }

  /** Whether nobody has looked since a time of {@link System#nanoTime}. */
  synchronized boolean forgotten(long since) {
    return audience.size() == 0 && asked - since < 0;
  }

  /** Makes it anew if anybody looks, unless that was just now, and tells them if it has changed. */
  synchronized void look() {
    if (audience.size() == 0 || !rest.over()) {
      return;
    }
    long began = System.nanoTime();
    try {
      String now = source.text();
      rest.after(began);
      if (!now.equals(text)) {
        text = now;
        audience.tell(Viewer.event(event, "", now));
      }
      audience.trouble("");
    } catch (IOException e) {
      audience.trouble(String.valueOf(e.getMessage()));
    }
  }

  /** Sees to it that the next look comes without delay. */
  void hurry() {
    rest.cut();
  }

  Audience audience() {
    return audience;
  }
}
