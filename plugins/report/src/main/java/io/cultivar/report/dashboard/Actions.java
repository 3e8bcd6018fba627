package io.cultivar.report.dashboard;

import io.cultivar.api.dashboard.Laboratory;
import java.io.IOException;
import java.util.Map;

/** What pages can do to studies. */
final class Actions {
  private static final String STUDY = "study";

  private final Laboratory laboratory;
  private final Watch watch;

  Actions(Laboratory laboratory, Watch watch) {
    this.laboratory = laboratory;
    this.watch = watch;
  }

  /** Something that is done to a study. */
  @FunctionalInterface
  private interface Action {
    void take(String study, Order order) throws IOException;
  }

  /** What answers, by path. */
  Map<String, Route> routes() {
    return Map.of(
        "/do/start", this::start,
        "/do/pause", route((study, order) -> laboratory.pause(study)),
        "/do/resume", route((study, order) -> laboratory.resume(study)),
        "/do/stop", route((study, order) -> laboratory.stop(study)),
        "/do/stop-trial",
            route((study, order) -> laboratory.stopTrial(study, order.number("trial"))),
        "/do/trials", route((study, order) -> laboratory.setTrials(study, order.number("trials"))),
        "/do/try", route((study, order) -> laboratory.tryOut(study, order.values())));
  }

  private void start(Visit visit) throws IOException {
    done(visit, laboratory.start(Order.of(visit).text("experiment")));
  }

  private Route route(Action action) {
    return visit -> {
      Order order = Order.of(visit);
      String study = order.text(STUDY);
      action.take(study, order);
      done(visit, study);
    };
  }

  private void done(Visit visit, String study) throws IOException {
    watch.hurry(study);
    visit.json("{\"study\":" + Json.quoted(study) + "}");
  }
}
