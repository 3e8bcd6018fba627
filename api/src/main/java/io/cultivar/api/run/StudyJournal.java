package io.cultivar.api.run;

import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.List;

/** The trials of one kept study. Safe for use by several threads. */
public interface StudyJournal extends AutoCloseable {
  /** What the study is. */
  StudyDescription description();

  /**
   * Keeps a trial, in place of what was kept under its number. When this returns the trial is safe.
   */
  void record(Trial trial) throws IOException;

  /** The kept trials, by number. */
  List<Trial> trials() throws IOException;

  @Override
  void close() throws IOException;
}
