package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.account.Answer;
import io.cultivar.runner.problem.InvalidExperimentException;
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
    }
    return listeners.toArray(StudyListener[]::new);
  }

  /**
   * Runs a study to its end, and its confirmation if its experiment wants one.
   *
   * @param session the study
   * @param cultivar that of the session
   * @param resume how to go on when it was interrupted
   * @return the exit code
   */
  int run(StudySession session, Cultivar cultivar, String resume)
      throws IOException, InvalidExperimentException {
    session.changes().forEach(change -> console.say("note: " + change));
    StudyResult result = watched(session);
    Tally tally = Tally.of(result.study(), StudyTable.rows(common.verbose()));
    if (!common.json()) {
      new StudyTable(tally, common.quiet(), common.verbose())
          .print(console.out(), console.pageNow());
    }
    StudyResult.End confirmed = confirm(session, cultivar, result);
    boolean cancelled =
        result.end() == StudyResult.End.CANCELLED || confirmed == StudyResult.End.CANCELLED;
    if (!cancelled) {
      answer(cultivar.compare(List.of(result.study().name())));
    }
    tell(tally, result.end(), cancelled, resume);
    return cancelled ? ExitCode.INTERRUPTED : code(tally);
  }

  private StudyResult watched(StudySession session) throws IOException {
    Interrupts interrupts = new Interrupts(session);
    Ticking ticking = new Ticking(progress::tick);
    try {
      return session.run();
    } finally {
      ticking.close();
      interrupts.close();
    }
  }

  /** Runs the confirmation, if there is to be one. */
  private StudyResult.End confirm(StudySession session, Cultivar cultivar, StudyResult result)
      throws IOException, InvalidExperimentException {
    StudyListener[] listeners =
        common.quiet() ? new StudyListener[0] : new StudyListener[] {progress};
    Optional<StudySession> wanted = cultivar.confirm(session.experiment(), result, listeners);
    if (wanted.isEmpty()) {
      return StudyResult.End.DONE;
    }
    try (StudySession confirmation = wanted.get()) {
      return watched(confirmation).end();
    }
  }

  /** Says how sure it is that the best is the best. */
  private void answer(Answer answer) {
    if (common.json()) {
      console.out().println(AnswerJson.of(answer));
      return;
    }
    AnswerText text = new AnswerText(answer);
    if (common.quiet()) {
      text.printConfirmed(console.out(), console.pageNow());
    } else {
      text.printBeside(console.out(), console.pageNow());
    }
  }

  private void tell(Tally tally, StudyResult.End end, boolean cancelled, String resume) {
    if (common.json()) {
      StudyResult.End told = cancelled ? StudyResult.End.CANCELLED : end;
      console.out().println(StudyJson.study(tally, Optional.of(told)));
    }
    if (cancelled) {
      console.err().println("interrupted; " + resume);
    }
    if (end == StudyResult.End.TOO_MANY_FAILURES) {
      console
          .err()
          .println("ended early: too many trials failed; see max-failures to let it go on");
    }
    console.out().flush();
  }

  private static int code(Tally tally) {
    boolean allFailed = tally.trials() > 0 && tally.count(Trial.State.FAILED) == tally.trials();
    return allFailed ? ExitCode.NO_TRIAL : ExitCode.OK;
  }
}
