package io.cultivar.cli;

import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.steering.Request;

/**
 * Something that was asked of those who run a study.
 *
 * @param study the study's name
 * @param workers of how many it was asked
 */
record Asking(String study, Request request, int workers) {
  /** Says so, and what follows from it. */
  void tell(Console console, CommonOptions common, String then) {
    if (common.json()) {
      console.out().println(StudyJson.asked(this));
    } else if (!common.quiet()) {
      String whom = workers == 1 ? "1 worker" : workers + " workers";
      String what = workers == 0 ? "nobody runs it" : "asked " + whom + " to " + request;
      console.out().println(Printable.line(study + ": " + what + "; " + then));
    }
  }
}
