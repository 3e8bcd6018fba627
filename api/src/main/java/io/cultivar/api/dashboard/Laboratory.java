package io.cultivar.api.dashboard;

import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudySummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The studies of one place, to be watched and steered. What is asked takes effect in whatever
 * process runs a study. Every method throws IOException where it cannot do what is asked, with a
 * message meant for the user. Thread-safe.
 */
public interface Laboratory {
  /** How far a study is. */
  enum Progress {
    /** Somebody runs it. */
    RUNNING,
    /** Somebody runs it, and was asked to begin no trials. */
    PAUSED,
    /** Nobody runs it. */
    IDLE
  }

  /** All studies, the oldest first. */
  List<StudySummary> studies() throws IOException;

  /** What there is to say of a study, without pictures; to be closed by the caller. */
  StudyAccount account(String study) throws IOException;

  /**
   * Reads some of a study's trials as they are now, by number. Called often: only these are read.
   *
   * @param from the first number
   * @param to the last number
   * @param receiver is handed one after another; it must not call this laboratory
   */
  void read(String study, Detail detail, int from, int to, Consumer<? super KeptTrial> receiver)
      throws IOException;

  /** When something was last kept that an account of a study tells of. Called often. */
  Instant changed(String study) throws IOException;

  /** How far a study is. */
  Progress progress(String study) throws IOException;

  /**
   * Compares the winners of studies.
   *
   * @return a sentence each, and how they stand, in the order of their standings
   */
  Comparison compare(List<String> studies) throws IOException;

  /**
   * How the winners of several studies stand.
   *
   * @param sentences the answer in words
   * @param studies the names of the studies, that of the best first
   * @param standings how each stands, in the same order
   */
  record Comparison(List<String> sentences, List<String> studies, List<Standing> standings) {
    /** Copies the lists. */
    public Comparison {
      sentences = List.copyOf(sentences);
      studies = List.copyOf(studies);
      standings = List.copyOf(standings);
    }
  }

  /** The experiment files that can be started, by the name that {@link #start} takes. */
  List<String> experiments() throws IOException;

  /**
   * Begins the study of an experiment file, or goes on with it, in this process.
   *
   * @return the name of the study
   */
  String start(String experiment) throws IOException;

  /** Goes on with a study that is kept, in this process, or lets one go on that is paused. */
  void resume(String study) throws IOException;

  /** Asks that no further trial begins; those that run end. */
  void pause(String study) throws IOException;

  /** Asks that a study stops: trials that run are given back. It can go on later. */
  void stop(String study) throws IOException;

  /** Asks that one trial ends now. */
  void stopTrial(String study, int trial) throws IOException;

  /** Sets how many trials a study is to have. */
  void setTrials(String study, int trials) throws IOException;

  /**
   * Adds a trial by hand, which is evaluated in this process; returns at once.
   *
   * @param values by parameter, as a person writes them; what is left out is that of the best trial
   */
  void tryOut(String study, Map<String, String> values) throws IOException;

  /** All trials of a study as a table in CSV. */
  String csv(String study) throws IOException;

  /** The winner as an experiment file, or empty where no trial is complete. */
  Optional<String> best(String study) throws IOException;
}
