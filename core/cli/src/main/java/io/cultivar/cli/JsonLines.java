package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes a line of JSON for each trial that has ended, in the order of trials. */
final class JsonLines implements StudyListener {
  private final PrintStream out;
  private final Map<Integer, Long> started = new HashMap<>();

  JsonLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void trialStarted(Study study, Trial trial) {
    started.put(trial.number(), System.nanoTime());
  }

  @Override
  public void trialEnded(Study study, Trial trial) {
    Long start = started.remove(trial.number());
    OptionalDouble seconds =
        start == null
            ? OptionalDouble.empty()
            : OptionalDouble.of((System.nanoTime() - start) / 1e9);
    out.println(StudyJson.trial(trial, seconds));
    out.flush();
  }
}
