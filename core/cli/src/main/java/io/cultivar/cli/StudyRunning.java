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
    listeners.addAll(watching());
    return listeners.toArray(StudyListener[]::new);
  }

  private List<StudyListener> watching() {
    return common.quiet() ? List.of() : List.of(progress, new PauseMessages(console));
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
    Interrupts interrupts = new Interrupts();
    try {
      return watched(session, cultivar, interrupts, resume);
    } finally {
      interrupts.close();
    }
  }

  private int watched(StudySession session, Cultivar cultivar, Interrupts interrupts, String resume)
      throws IOException, InvalidExperimentException {
    StudyResult result = ticking(session, interrupts);
    Tally tally = Tally.of(result.study(), StudyTable.rows(common.verbose()));
    if (!common.json()) {
      boolean confirmed = session.experiment().settings().confirm().isPresent();
      new StudyTable(tally, common.quiet(), common.verbose(), confirmed)
          .print(console.out(), console.pageNow());
    }
    StudyResult.End end = confirmed(session, cultivar, interrupts, result);
    Answer answer = cultivar.compare(List.of(result.study().name()));
    if (common.json()) {
      console.out().println(StudyJson.study(tally, end, answer));
    } else if (!end.unfinished()) {
      new AnswerText(answer).printBeside(console.out(), console.pageNow(), common.quiet());
    }
    tell(end, resume);
    return end.unfinished() ? ExitCode.INTERRUPTED : code(tally);
  }

  private StudyResult ticking(StudySession session, Interrupts interrupts) throws IOException {
    interrupts.watch(session);
    Ticking ticking = new Ticking(progress::tick);
    try {
      return session.run();
    } finally {
      ticking.close();
    }
  }

  /** Runs the confirmation, if there is to be one; tells how the whole ended. */
  private StudyResult.End confirmed(
      StudySession session, Cultivar cultivar, Interrupts interrupts, StudyResult result)
      throws IOException, InvalidExperimentException {
    StudyListener[] listeners = watching().toArray(StudyListener[]::new);
    Optional<StudySession> wanted = cultivar.confirm(session.experiment(), result, listeners);
    if (wanted.isEmpty()) {
      return result.end();
    }
    try (StudySession confirmation = wanted.get()) {
      StudyResult.End end = ticking(confirmation, interrupts).end();
      return end.unfinished() ? end : result.end();
    }
  }

  private void tell(StudyResult.End end, String resume) {
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

  private static int code(Tally tally) {
    boolean allFailed = tally.trials() > 0 && tally.count(Trial.State.FAILED) == tally.trials();
    return allFailed ? ExitCode.NO_TRIAL : ExitCode.OK;
  }
}
