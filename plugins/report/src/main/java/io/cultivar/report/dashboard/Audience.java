package io.cultivar.report.dashboard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pages that look at one thing; all are told the same. */
final class Audience {
  private final List<Viewer> viewers = new CopyOnWriteArrayList<>();

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

  void heartbeat() {
    viewers.forEach(Viewer::heartbeat);
  }

  void leave() {
    viewers.forEach(Viewer::leave);
    viewers.clear();
  }
}
