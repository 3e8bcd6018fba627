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
    void running(Course course, long nanos);

    /** It has ended. */
    void ended(Course course, long nanos);
  }

  private final View view;
  private final LongSupplier clock;

  /** Null before the study begins, and once it has ended. */
  private Course course;

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
    course = new Course(study, clock.getAsLong());
  }

  @Override
  public synchronized void trialStarted(Study study, Trial trial) {
    course.wanted(study);
    course.proposed(trial.number());
  }

  @Override
  public synchronized void trialBegun(int trial) {
    course.begun(trial);
  }

  @Override
  public synchronized void trialReported(int trial, Report report) {
    course.reported(trial, report);
  }

  @Override
  public synchronized void trialEnded(Study study, Trial trial) {
    course.wanted(study);
    course.ended(trial, clock.getAsLong());
  }

  @Override
  public synchronized void studyPaused(Study study) {
    course.wanted(study);
    course.paused(true);
  }

  @Override
  public synchronized void studyResumed(Study study) {
    course.paused(false);
  }

  @Override
  public synchronized void studyEnded(Study study) {
    view.ended(course, clock.getAsLong());
    course = null;
  }

  /** It is time to look. */
  synchronized void tick() {
    if (course != null) {
      view.running(course, clock.getAsLong());
    }
  }
}
