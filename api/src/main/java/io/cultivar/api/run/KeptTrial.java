package io.cultivar.api.run;

import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.Optional;

/** A trial as it is kept. */
public interface KeptTrial extends Trial {
  /** Who runs it, or ran it in the end; empty where it waits for somebody. */
  Optional<String> worker();

  /** When it was claimed, at last. */
  Optional<Instant> began();

  /** When it was kept as ended. */
  Optional<Instant> ended();
}
