package io.cultivar.report.dashboard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pages that look at one thing; all are told the same. */
final class Audience {
  private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
  private String trouble = "";

  void join(Viewer viewer) {
    viewers.add(viewer);
  }

  /** How many look. */
  int size() {
    viewers.removeIf(Viewer::gone);
    return viewers.size();
  }

  void tell(byte[] event) {
    viewers.forEach(viewer -> viewer.send(event));
  }

  /** Tells why nothing can be told now; an empty text says that this is over. */
  synchronized void trouble(String why) {
    if (!why.equals(trouble)) {
      trouble = why;
      tell(Viewer.event("trouble", "", Json.quoted(why)));
    }
  }

  void heartbeat() {
    viewers.forEach(Viewer::heartbeat);
  }

  void leave() {
    viewers.forEach(Viewer::leave);
    viewers.clear();
  }
}
