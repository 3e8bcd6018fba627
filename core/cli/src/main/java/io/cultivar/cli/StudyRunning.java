package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The running of a study in the foreground: its progress, its end, and its exit code. */
final class StudyRunning {
  private final Console console;
  private final CommonOptions common;
  private final Progress progress;

  StudyRunning(Console console, CommonOptions common) {
    this.console = console;
    this.common = common;
    this.progress = new Progress(console.view(), System::nanoTime);
  }

  /** Who tells what happens. */
  StudyListener[] listeners() {
    List<StudyListener> listeners = new ArrayList<>();
    if (common.json()) {
      listeners.add(new JsonLines(console.out()));
    }
    if (!common.quiet()) {
      listeners.add(progress);
      listeners.add(new PauseMessages(console));
    }
    return listeners.toArray(StudyListener[]::new);
  }

  /**
   * Runs a study to its end.
   *
   * @param resume how to go on when it was interrupted
   * @return the exit code
   */
  int run(StudySession session, String resume) throws IOException {
    session.changes().forEach(change -> console.say("note: " + change));
    Interrupts interrupts = new Interrupts(session);
    try {
      StudyResult result = watched(session);
      Tally tally = Tally.of(result.study(), StudyTable.rows(common.verbose()));
      tell(tally, result.end(), resume);
      return code(tally, result.end());
    } finally {
      interrupts.close();
    }
  }

  private StudyResult watched(StudySession session) throws IOException {
    Ticking ticking = new Ticking(progress::tick);
    try {
      return session.run();
    } finally {
      ticking.close();
    }
  }

  private void tell(Tally tally, StudyResult.End end, String resume) {
    if (common.json()) {
      console.out().println(StudyJson.study(tally, Optional.of(end)));
    } else {
      new StudyTable(tally, common.quiet(), common.verbose())
          .print(console.out(), console.pageNow());
    }
    if (end == StudyResult.End.STOPPED) {
      console.err().println("stopped, as cultivar stop asked; " + resume);
    }
    if (end == StudyResult.End.CANCELLED) {
      console.err().println("interrupted; " + resume);
    }
    if (end == StudyResult.End.TOO_MANY_FAILURES) {
      console
          .err()
          .println("ended early: too many trials failed; see max-failures to let it go on");
    }
    console.out().flush();
  }

  private static int code(Tally tally, StudyResult.End end) {
    if (end == StudyResult.End.CANCELLED || end == StudyResult.End.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    boolean allFailed = tally.trials() > 0 && tally.count(Trial.State.FAILED) == tally.trials();
    return allFailed ? ExitCode.NO_TRIAL : ExitCode.OK;
  }
}
