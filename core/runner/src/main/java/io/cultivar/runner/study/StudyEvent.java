package io.cultivar.runner.study;

import io.cultivar.api.study.Report;
import io.cultivar.runner.steering.Request;
import java.util.List;

/** What workers tell the loop. */
sealed interface StudyEvent {
  /** An evaluation began, at a time of {@link System#nanoTime}. */
  record Started(Evaluation evaluation, long nanos) implements StudyEvent {}

  /** An evaluation reported. */
  record Reported(Evaluation evaluation, Report report) implements StudyEvent {}

  /** An evaluation ended. */
  record Ended(Evaluation evaluation, Outcome outcome) implements StudyEvent {}

  /** Somebody wants the study to stop. */
  record Cancel() implements StudyEvent {}

  /** Somebody asks something. */
  record Asked(Request request) implements StudyEvent {}

  /** Several in their order. */
  record Several(List<StudyEvent> events) implements StudyEvent {}
}
