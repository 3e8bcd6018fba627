package io.cultivar.cli;

import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import java.util.ArrayList;
import java.util.List;

/** A trial as it is kept, and as it was when it was done again. */
record TrialDifference(Trial kept, Trial again) {
  /** Whether they are the same to the bit, what was reported on the way included. */
  boolean same() {
    return kept.state() == again.state()
        && kept.metrics().equals(again.metrics())
        && kept.repeats().equals(again.repeats())
        && kept.reports().equals(again.reports())
        && kept.failure().equals(again.failure());
  }

  /** A line for people. */
  String text() {
    return Printable.line(
        "trial "
            + kept.number()
            + (same()
                ? ": the same, to the bit"
                : " differs: " + String.join(", ", differences())));
  }

  /** The same as JSON. */
  String json() {
    return StudyJson.line(
        json -> {
          json.writeStringField("event", "verified");
          json.writeNumberField("number", kept.number());
          json.writeBooleanField("same", same());
          json.writeArrayFieldStart("differences");
          for (String difference : differences()) {
            json.writeString(difference);
          }
          json.writeEndArray();
        });
  }

  private List<String> differences() {
    List<String> found = new ArrayList<>();
    if (kept.state() != again.state() || !kept.failure().equals(again.failure())) {
      found.add(ended(again) + ", was " + ended(kept));
    }
    compare(kept.metrics(), again.metrics(), "", found);
    if (found.isEmpty()) {
      firstReport(found);
    }
    if (found.isEmpty() && !same()) {
      found.add("in what was reported on the way, or in single repeats");
    }
    return found;
  }

  private static String ended(Trial trial) {
    return StudyJson.lower(trial.state())
        + trial.failure().map(reason -> " (" + reason + ")").orElse("");
  }

  private static void compare(Measurement was, Measurement is, String where, List<String> found) {
    was.asMap()
        .forEach(
            (metric, value) -> {
              if (is.find(metric).isEmpty()) {
                found.add(metric + where + " is missing");
              } else if (!value.equals(is.get(metric))) {
                found.add(metric + where + " " + is.get(metric) + ", was " + value);
              }
            });
  }

  private void firstReport(List<String> found) {
    int common = Math.min(kept.reports().size(), again.reports().size());
    for (int i = 0; i < common && found.isEmpty(); i++) {
      String where = " at step " + kept.reports().get(i).step();
      compare(kept.reports().get(i).metrics(), again.reports().get(i).metrics(), where, found);
    }
  }
}
