package io.cultivar.testkit;

import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** A study's summary that is whatever a test says. */
public record FakeSummary(
    StudyDescription description,
    Map<Trial.State, Integer> trials,
    OptionalDouble best,
    Instant changed)
    implements StudySummary {}
