package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.function.LongSupplier;

/**
 * Watches a study and says how it stands whenever its clock ticks: events only change what is said.
 * Thread-safe.
 */
final class Progress implements StudyListener {
  /** Shows how a study stands. */
  interface View {
    /** It runs. */
    void running(Standing standing, long nanos);

    /** It has ended. */
    void ended(Standing standing, long nanos);
  }

  private final View view;
  private final LongSupplier clock;

  /** Null before the study begins, and once it has ended. */
  private Standing standing;

  /**
   * Watches a study to come.
   *
   * @param clock the time, in nanoseconds
   */
  Progress(View view, LongSupplier clock) {
    this.view = view;
    this.clock = clock;
  }

  @Override
  public synchronized void studyStarted(Study study) {
    standing = new Standing(study, clock.getAsLong());
  }

  @Override
  public synchronized void trialStarted(Study study, Trial trial) {
    standing.wanted(study);
    standing.proposed(trial.number());
  }

  @Override
  public synchronized void trialBegun(int trial) {
    standing.begun(trial);
  }

  @Override
  public synchronized void trialReported(int trial, Report report) {
    standing.reported(trial, report);
  }

  @Override
  public synchronized void trialEnded(Study study, Trial trial) {
    standing.wanted(study);
    standing.ended(trial, clock.getAsLong());
  }

  @Override
  public synchronized void studyPaused(Study study) {
    standing.wanted(study);
    standing.paused(true);
  }

  @Override
  public synchronized void studyResumed(Study study) {
    standing.paused(false);
  }

  @Override
  public synchronized void studyEnded(Study study) {
    view.ended(standing, clock.getAsLong());
    standing = null;
  }

  /** It is time to look. */
  synchronized void tick() {
    if (standing != null) {
      view.running(standing, clock.getAsLong());
    }
  }
}
