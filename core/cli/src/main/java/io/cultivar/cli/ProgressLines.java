package io.cultivar.cli;

import io.cultivar.api.study.Trial;
import io.cultivar.cli.terminal.Bar;
import io.cultivar.cli.terminal.FittedLine;
import io.cultivar.cli.terminal.Ink;
import io.cultivar.cli.terminal.Sparkline;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.runner.account.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Says in a line or two how a study stands. What has no room is left out, the least first. */
final class ProgressLines {
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;

  private final Course course;
  private final Terminal terminal;
  private final long nanos;
  private final String next;

  /**
   * Those at a moment.
   *
   * @param terminal where they are to be shown
   * @param nanos the moment
   */
  ProgressLines(Course course, Terminal terminal, long nanos) {
    this.course = course;
    this.terminal = terminal;
    this.nanos = nanos;
    this.next = terminal.bounded() ? " · " : ", ";
  }

  /** While it runs: how far it is, and the learning curve of the best or, before, of a trial. */
  List<String> running() {
    List<String> lines = new ArrayList<>();
    FittedLine first = line();
    done(first);
    ends(first);
    if (course.running() > 0) {
      first.add(4, next, Ink.PLAIN, course.running() + " running");
    }
    rateAndTime(first);
    bar(first);
    step(first);
    lines.add(first.fit());
    if (course.best().isPresent()) {
      lines.add(best(course.best().get()));
    } else {
      course.followed().filter(f -> f.curve().visible()).ifPresent(f -> lines.add(trial(f)));
    }
    return lines;
  }

  /** When it has ended: what was done, and the learning curve of the best. */
  List<String> ended() {
    List<String> lines = new ArrayList<>();
    FittedLine first = line();
    done(first);
    ends(first);
    first.add(1, next, Ink.PLAIN, Times.span(course.elapsed(nanos)));
    rate(first, Ink.HINT, course.endedHere() / seconds());
    lines.add(first.fit());
    course
        .best()
        .filter(best -> best.curve().visible())
        .ifPresent(
            best -> {
              String whose =
                  best.reported() ? "trial " + best.trial() + " learned" : "the best so far";
              FittedLine second = new FittedLine(terminal).add(0, "", Ink.PLAIN, whose);
              second.add(5, " ", Ink.PLAIN, course.goal().metric());
              curve(second, "  ", best.curve());
              lines.add(second.fit());
            });
    return lines;
  }

  /** While it runs, as one line for logs. */
  String log() {
    FittedLine line = line();
    done(line);
    ends(line);
    course
        .best()
        .ifPresent(
            best ->
                line.add(
                    0,
                    next,
                    Ink.PLAIN,
                    "best "
                        + course.goal().metric()
                        + " "
                        + Numbers.text(best.value())
                        + " at trial "
                        + best.trial()));
    rateAndTime(line);
    step(line);
    return line.fit();
  }

  private FittedLine line() {
    String name =
        terminal.bounded()
            ? terminal.cut(course.name(), Math.min(LONGEST_NAME, terminal.columns() / 3))
            : course.name();
    return new FittedLine(terminal).add(0, "", Ink.PLAIN, name);
  }

  /** A bar behind the name: short where a long one has no room, so that it does not come and go. */
  private void bar(FittedLine line) {
    if (course.budget().isEmpty()) {
      return;
    }
    int budget = course.budget().getAsInt();
    double share = budget == 0 ? 1 : Math.min(1, (double) course.done() / budget);
    int usual = Math.min(LONGEST_BAR, terminal.columns() / 7);
    int columns = line.spare() >= usual + 2 ? usual : SHORTEST_BAR;
    if (line.spare() >= columns + 2) {
      line.insert(1, 8, "  ", Ink.PLAIN, Bar.done(share, columns));
      line.insert(2, 8, "", Ink.HINT, Bar.left(share, columns));
    }
  }

  private void done(FittedLine line) {
    String done =
        course.budget().isPresent()
            ? course.done() + "/" + course.budget().getAsInt()
            : Integer.toString(course.done());
    line.add(0, terminal.bounded() ? "  " : ": ", Ink.PLAIN, done);
    int last = course.budget().orElse(course.done());
    line.add(6, " ", Ink.PLAIN, last == 1 ? "trial" : "trials");
  }

  private void ends(FittedLine line) {
    int failed = course.count(Trial.State.FAILED);
    if (failed > 0) {
      line.add(2, next, Ink.BAD, failed + " failed");
    }
    int pruned = course.count(Trial.State.PRUNED);
    if (pruned > 0) {
      line.add(5, next, Ink.PLAIN, pruned + " pruned");
    }
  }

  private void rateAndTime(FittedLine line) {
    if (course.paused()) {
      line.add(1, next, Ink.PLAIN, "paused");
      return;
    }
    double perSecond = course.perSecond(nanos);
    if (perSecond > 0) {
      rate(line, Ink.PLAIN, perSecond);
    }
    String time =
        course
            .left(nanos)
            .map(left -> Times.wholeSpan(left) + " left")
            .orElseGet(() -> Times.wholeSpan(course.elapsed(nanos)));
    line.add(1, next, Ink.PLAIN, time);
  }

  private void rate(FittedLine line, Ink ink, double perSecond) {
    Times.Rate rate = Times.Rate.of(perSecond);
    line.add(3, next, ink, rate.times());
    line.add(6, "", ink, " trials");
    line.add(3, "", ink, rate.unit());
  }

  private double seconds() {
    return Math.max(1e-9, course.elapsed(nanos).toNanos() / 1e9);
  }

  /** Where trials take long, what shows that one goes on. */
  private void step(FittedLine line) {
    if (course.perSecond(nanos) < 1) {
      course
          .followed()
          .ifPresent(
              f -> line.add(9, next, Ink.HINT, "trial " + f.trial() + " at step " + f.step()));
    }
  }

  private String best(Course.Best best) {
    FittedLine line = new FittedLine(terminal).add(0, "", Ink.PLAIN, "best");
    line.add(5, " ", Ink.PLAIN, course.goal().metric());
    line.add(0, " ", Ink.BEST, Numbers.text(best.value()));
    String change =
        best.change().isPresent() ? Numbers.change(best.change().getAsDouble()) + ", " : "";
    line.add(2, " ", Ink.PLAIN, "(" + change + "trial " + best.trial() + ")");
    curve(line, "  ", best.curve());
    return line.fit();
  }

  private String trial(Course.Followed followed) {
    FittedLine line = new FittedLine(terminal).add(0, "", Ink.PLAIN, "trial " + followed.trial());
    line.add(2, " ", Ink.PLAIN, course.goal().metric());
    curve(line, "  ", followed.curve());
    return line.fit();
  }

  private void curve(FittedLine line, String before, Curve curve) {
    if (curve.visible()) {
      int columns = Math.max(8, Math.min(32, terminal.columns() / 6));
      line.add(3, before, Ink.PLAIN, Sparkline.of(curve.values(), columns));
      String ends = Numbers.text(curve.first()) + " → " + Numbers.text(curve.last());
      line.add(4, "  ", Ink.HINT, ends);
    }
  }
}
