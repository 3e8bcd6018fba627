package io.cultivar.api.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The studies kept in one place. Safe for use by several threads. */
public interface Studies extends AutoCloseable {
  /**
   * Begins a study.
   *
   * @param description what it is; its name becomes the study's
   * @throws IOException if there is one of that name, or it cannot be written
   */
  StudyJournal create(StudyDescription description) throws IOException;

  /** Opens a study to be read or continued, or gives empty where there is none of that name. */
  Optional<StudyJournal> open(String name) throws IOException;

  /** All studies, the oldest first. */
  List<StudySummary> list() throws IOException;

  /**
   * When something was last kept of a study, or empty where there is none of that name. Called
   * often: a place should not have to look at the study's trials for it.
   */
  default Optional<Instant> changed(String name) throws IOException {
    return list().stream()
        .filter(study -> study.description().name().equals(name))
        .map(StudySummary::changed)
        .findFirst();
  }

  /**
   * Gives a study another name.
   *
   * @throws IOException if there is none of that name, or one of the other already
   */
  void rename(String name, String other) throws IOException;

  /**
   * Deletes a study and all that was kept of it.
   *
   * @throws IOException if there is none of that name
   */
  void delete(String name) throws IOException;

  @Override
  void close() throws IOException;
}
