package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Study;

/** Says when somebody pauses and resumes a study: who looks on may not know of it. */
final class PauseMessages implements StudyListener {
  private final Console console;

  PauseMessages(Console console) {
    this.console = console;
  }

  @Override
  public void studyPaused(Study study) {
    console.say("paused, as somebody asked; cultivar resume " + study.name() + " lets it go on");
  }

  @Override
  public void studyResumed(Study study) {
    console.say("resumed");
  }
}
