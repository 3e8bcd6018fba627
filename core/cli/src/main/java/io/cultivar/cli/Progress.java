package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Says how far a study is: on a terminal one line that is written again and again, elsewhere a line
 * now and then.
 */
final class Progress implements StudyListener {
  private static final long LIVE_NANOS = 100_000_000L;
  private static final long PLAIN_NANOS = 5_000_000_000L;

  private final PrintStream err;
  private final boolean live;
  private long start;
  private long lastWritten;
  private int ended;
  private int failed;
  private OptionalDouble best = OptionalDouble.empty();
  private boolean lineOpen;

  Progress(PrintStream err, boolean live) {
    this.err = err;
    this.live = live;
  }

  @Override
  public void studyStarted(Study study) {
    start = System.nanoTime();
    lastWritten = start;
  }

  @Override
  public void trialEnded(Study study, Trial trial) {
    ended = trial.number() + 1;
    failed += trial.state() == Trial.State.FAILED ? 1 : 0;
    Goal goal = study.goals().get(0);
    if (trial.state() == Trial.State.COMPLETE) {
      double value = trial.metrics().get(goal.metric());
      if (best.isEmpty() || goal.direction().better(value, best.getAsDouble())) {
        best = OptionalDouble.of(value);
      }
    }
    long now = System.nanoTime();
    if (now - lastWritten >= (live ? LIVE_NANOS : PLAIN_NANOS)) {
      lastWritten = now;
      write(line(study, now));
    }
  }

  @Override
  public void studyEnded(Study study) {
    if (lineOpen) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private String line(Study study, long now) {
    StringBuilder text = new StringBuilder(study.name()).append(": ").append(ended);
    study.budget().ifPresent(budget -> text.append('/').append(budget));
    text.append(" trials");
    if (failed > 0) {
      text.append(", ").append(failed).append(" failed");
    }
    best.ifPresent(
        value ->
            text.append(", best ")
                .append(study.goals().get(0).metric())
                .append(' ')
                .append(Numbers.text(value)));
    double seconds = (now - start) / 1e9;
    text.append(String.format(Locale.ROOT, ", %.1f trials/s", ended / seconds));
    study
        .budget()
        .ifPresent(
            budget ->
                text.append(", ").append(left((budget - ended) * seconds / ended)).append(" left"));
    return Printable.line(text.toString());
  }

  private static String left(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + "s"
        : whole < 3600
            ? whole / 60 + "m" + whole % 60 + "s"
            : whole / 3600 + "h" + whole % 3600 / 60 + "m";
  }

  private void write(String line) {
    if (live) {
      err.print("\r\u001b[K" + line);
      lineOpen = true;
    } else {
      err.println(line);
    }
    err.flush();
  }
}
