package io.cultivar.testkit;

import io.cultivar.api.run.StudyNote;
import java.time.Instant;

/** A note that is whatever a test says. */
public record FakeNote(Instant at, String kind, String text) implements StudyNote {}
