package io.cultivar.api.run;

import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** A study at a glance. */
public interface StudySummary {
  /** What it is. */
  StudyDescription description();

  /** How many of its trials are in each state; none is left out. */
  Map<Trial.State, Integer> trials();

  /** The best that a complete trial measured for the first goal. */
  OptionalDouble best();

  /** When something was last kept of it. */
  Instant changed();
}
