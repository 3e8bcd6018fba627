package io.cultivar.api.run;

import java.time.Instant;

/** Something that happened to a study, or that somebody remarked. */
public interface StudyNote {
  /** When. */
  Instant at();

  /** What kind of thing, such as {@code note}, {@code resumed} or {@code revised}. */
  String kind();

  /** What, in words. */
  String text();
}
