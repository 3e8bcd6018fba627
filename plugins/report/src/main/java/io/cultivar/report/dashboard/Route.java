package io.cultivar.report.dashboard;

import java.io.IOException;

/** What is done with a request that was let in. */
@FunctionalInterface
interface Route {
  /** Answers it; an IOException's message is shown to the visitor. */
  void answer(Visit visit) throws IOException;
}
