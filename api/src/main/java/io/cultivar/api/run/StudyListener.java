package io.cultivar.api.run;

import io.cultivar.api.component.Kind;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;

/**
 * Is told what happens in a study. Calls come one at a time, in an order that happens-before
 * guarantees; what a listener throws is logged and does not stop the study.
 */
@Kind("listener")
public interface StudyListener {
  /** The study begins; it may hold trials of an earlier run. */
  default void studyStarted(Study study) {}

  /** A trial was proposed. Told in the order of trials. */
  default void trialStarted(Study study, Trial trial) {}

  /**
   * This process began to evaluate a trial. Told as it happens, so in no fixed order, and not of
   * trials that another process evaluates. A trial that another takes over meanwhile, or that is
   * proposed anew under its number, is told again.
   */
  default void trialBegun(int trial) {}

  /** A trial reported. Told as it happens, so in no fixed order. */
  default void trialReported(int trial, Report report) {}

  /** A trial has ended and is stored. Told in the order of trials. */
  default void trialEnded(Study study, Trial trial) {}

  /**
   * Somebody paused the study: no trial is begun until it is resumed or stopped. Those that run
   * still end.
   */
  default void studyPaused(Study study) {}

  /** A paused study goes on. */
  default void studyResumed(Study study) {}

  /** The study has ended; nothing follows. */
  default void studyEnded(Study study) {}
}
