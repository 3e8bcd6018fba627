package io.cultivar.runner.steering;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that is asked of those who run a study. It is kept as a note. */
public sealed interface Request {
  /** The kind of the notes that are requests. */
  String KIND = "asked";

  /** Let what runs end, and begin nothing more. */
  record Pause() implements Request {
    @Override
    public String toString() {
      return "pause";
    }
  }

  /** Go on. */
  record Resume() implements Request {
    @Override
    public String toString() {
      return "resume";
    }
  }

  /** Cancel what runs, and leave the study. */
  record Stop() implements Request {
    @Override
    public String toString() {
      return "stop";
    }
  }

  /** Let a trial end now. */
  record StopTrial(int trial) implements Request {
    private static final Pattern TEXT = Pattern.compile("stop trial (\\d{1,9})");

    @Override
    public String toString() {
      return "stop trial " + trial;
    }
  }

  /** Let so many trials be, those by hand left out. */
  record Trials(int trials) implements Request {
    private static final Pattern TEXT = Pattern.compile("trials (\\d{1,9})");

    @Override
    public String toString() {
      return "trials " + trials;
    }
  }

  /** Keeps the request with a study, where those who run it find it. */
  default void keep(StudyJournal journal) throws IOException {
    journal.note(KIND, toString());
  }

  /** The request that a note is, if it is one. */
  static Optional<Request> of(StudyNote note) {
    if (!note.kind().equals(KIND)) {
      return Optional.empty();
    }
    Matcher stopTrial = StopTrial.TEXT.matcher(note.text());
    Matcher trials = Trials.TEXT.matcher(note.text());
    return switch (note.text()) {
      case "pause" -> Optional.of(new Pause());
      case "resume" -> Optional.of(new Resume());
      case "stop" -> Optional.of(new Stop());
      default ->
          stopTrial.matches()
              ? Optional.of(new StopTrial(Integer.parseInt(stopTrial.group(1))))
              : trials.matches()
                  ? Optional.of(new Trials(Integer.parseInt(trials.group(1))))
                  : Optional.empty();
    };
  }
}
