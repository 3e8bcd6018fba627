package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyStore;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store must do. */
public abstract class StudyStoreContract extends ComponentContract<StudyStore> {
  private static final List<String> NAMES =
      List.of("plain", "with space", "it's; drop table study --", "../../up", "<b>é漢\u001b[31m");

  private static final Values VALUES =
      Values.of(
          Map.of("x", new Value.Real(0.1), "n", new Value.Int(7), "c", new Value.Choice(1, "b")));

  /** An address of a new, empty place that the store serves. */
  protected abstract String url();

  private record Description(
      String name, String experiment, long seed, Instant started, Map<String, String> provenance)
      implements StudyDescription {}

  private static StudyDescription description(String name) {
    return new Description(
        name, "experiment: " + name, 42, Instant.ofEpochSecond(1_000_000), Map.of("java", "17"));
  }

  private static void assertSame(Trial expected, Trial actual) {
    assertEquals(expected.number(), actual.number());
    assertEquals(expected.values(), actual.values());
    assertEquals(expected.state(), actual.state());
    assertEquals(expected.metrics(), actual.metrics());
    assertEquals(expected.repeats(), actual.repeats());
    assertEquals(expected.reports(), actual.reports());
    assertEquals(expected.failure(), actual.failure());
  }

  @Test
  void servesItsAddressesAndNoOthers() {
    for (StudyStore subject : all()) {
      assertTrue(subject.accepts(url()), subject + " does not accept " + url());
      assertFalse(subject.accepts("nonsense://nowhere"), subject + " accepts anything");
    }
  }

  @Test
  void keepsStudiesByTheirNames() throws IOException {
    for (StudyStore subject : all()) {
      try (Studies studies = subject.open(url())) {
        assertTrue(studies.open("plain").isEmpty());
        for (String name : NAMES) {
          studies.create(description(name)).close();
        }
        for (String name : NAMES) {
          try (StudyJournal journal = studies.open(name).orElseThrow()) {
            assertEquals(name, journal.description().name());
            assertEquals(42, journal.description().seed());
            assertEquals("experiment: " + name, journal.description().experiment());
            assertEquals(Map.of("java", "17"), journal.description().provenance());
          }
        }
        assertEquals(NAMES, studies.list().stream().map(StudyDescription::name).toList());
      }
    }
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    for (StudyStore subject : all()) {
      try (Studies studies = subject.open(url())) {
        studies.create(description("taken")).close();
        IOException refused =
            assertThrows(IOException.class, () -> studies.create(description("taken")));
        assertTrue(refused.getMessage().contains("taken"), refused.getMessage());
      }
    }
  }

  @Test
  void keepsTrialsAndReplacesThoseOfTheSameNumber() throws IOException {
    FakeTrial complete =
        FakeTrial.complete(1, VALUES, Measurement.of(Map.of("loss", 0.25, "accuracy", 1.0)))
            .with(List.of(new Report(0, 1, Measurement.of("loss", 0.5))));
    for (StudyStore subject : all()) {
      try (Studies studies = subject.open(url());
          StudyJournal journal = studies.create(description("trials"))) {
        journal.record(FakeTrial.running(1, VALUES));
        journal.record(FakeTrial.failed(0, VALUES, "it's broken"));
        journal.record(complete);
        List<Trial> trials = journal.trials();
        assertEquals(2, trials.size());
        assertSame(FakeTrial.failed(0, VALUES, "it's broken"), trials.get(0));
        assertSame(complete, trials.get(1));
      }
    }
  }

  @Test
  void doesNotForgetWhatIsDurable() throws IOException {
    for (StudyStore subject : all()) {
      String url = url();
      try (Studies studies = subject.open(url);
          StudyJournal journal = studies.create(description("kept"))) {
        journal.record(FakeTrial.failed(0, VALUES, "kept"));
      }
      try (Studies studies = subject.open(url)) {
        assertEquals(subject.durable(), studies.open("kept").isPresent(), subject.toString());
      }
    }
  }
}
