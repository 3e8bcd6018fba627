package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.run.StudyStore;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What every store must do. */
public abstract class StudyStoreContract extends StudyJournalContract {
  private static final List<String> NAMES =
      List.of("plain", "with space", "it's; drop table study --", "../../up", "<b>é漢\u001b[31m");

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
          studies.create(FakeDescription.of(name)).close();
        }
        for (String name : NAMES) {
          try (StudyJournal journal = studies.open(name).orElseThrow()) {
            assertDescribed(FakeDescription.of(name), journal.description());
          }
        }
        assertEquals(
            NAMES, studies.list().stream().map(study -> study.description().name()).toList());
      }
    }
  }

  private static void assertDescribed(StudyDescription expected, StudyDescription actual) {
    assertEquals(expected.name(), actual.name());
    assertEquals(expected.experiment(), actual.experiment());
    assertEquals(expected.settings(), actual.settings());
    assertEquals(expected.directory(), actual.directory());
    assertEquals(expected.goals(), actual.goals());
    assertEquals(expected.seed(), actual.seed());
    assertEquals(expected.started(), actual.started());
    assertEquals(expected.provenance(), actual.provenance());
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    inEach(
        (studies, journal) -> {
          studies.create(FakeDescription.of("other")).close();
          IOException refused =
              assertThrows(IOException.class, () -> studies.create(FakeDescription.of("study")));
          assertTrue(refused.getMessage().contains("study"), refused.getMessage());
          assertThrows(IOException.class, () -> studies.rename("other", "study"));
        });
  }

  @Test
  void renamesAndDeletes() throws IOException {
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 2), 2);
          journal.record("a", List.of(ended(0)));
          journal.note("note", "it's mine");
          studies.rename("study", NAMES.get(2));
          assertTrue(studies.open("study").isEmpty());
          assertEquals(2, trials(studies.open(NAMES.get(2)).orElseThrow()).size());
          studies.delete(NAMES.get(2));
          assertEquals(List.of(), studies.list());
          assertThrows(IOException.class, () -> studies.delete("nobody"));
          assertThrows(IOException.class, () -> studies.rename("nobody", "somebody"));
          assertThrows(IOException.class, () -> journal.record("a", List.of(ended(1))));
          assertThrows(IOException.class, () -> journal.claim("a", running(5, 6), 1));
        });
  }

  @Test
  void remembersWhatHappened() throws IOException {
    inEach(
        (studies, journal) -> {
          journal.note("note", "it's <b>fine</b>");
          journal.note("resumed", "");
          assertEquals(
              List.of("note", "resumed"), journal.notes().stream().map(StudyNote::kind).toList());
          assertEquals("it's <b>fine</b>", journal.notes().get(0).text());
          assertEquals(2, journal.notes(0).size());
          assertEquals(List.of("resumed"), journal.notes(1).stream().map(StudyNote::kind).toList());
          assertTrue(journal.notes(2).isEmpty());
          assertTrue(journal.notes(7).isEmpty());
        });
  }

  @Test
  void aRevisionHoldsFromThenOn() throws IOException {
    FakeDescription changed = FakeDescription.of("study").withExperiment("trials: 40");
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 1), 1);
          journal.record("a", List.of(ended(0)));
          journal.revise(changed);
          assertDescribed(changed, journal.description());
          try (StudyJournal again = studies.open("study").orElseThrow()) {
            assertDescribed(changed, again.description());
            assertEquals(1, trials(again).size());
          }
        });
  }

  @Test
  void listsStudiesAtAGlance() throws IOException {
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 5), 5);
          journal.record(
              "a", List.of(FakeTrial.failed(0, VALUES, "no"), ended(3), ended(1), ended(2)));
          StudySummary summary = studies.list().get(0);
          assertEquals(summary.changed(), studies.changed("study").orElseThrow());
          assertEquals(Optional.empty(), studies.changed("another"));
          assertEquals(
              Map.of(
                  Trial.State.RUNNING, 1,
                  Trial.State.COMPLETE, 3,
                  Trial.State.PRUNED, 0,
                  Trial.State.FAILED, 1),
              summary.trials());
          assertEquals(OptionalDouble.of(1), summary.best());
          assertDescribed(FakeDescription.of("study"), summary.description());
        });
  }

  @Test
  void doesNotForgetWhatIsDurable() throws IOException {
    for (StudyStore subject : all()) {
      String url = url();
      try (Studies studies = subject.open(url);
          StudyJournal journal = studies.create(FakeDescription.of("kept"))) {
        journal.claim("a", running(0, 1), 1);
        journal.record("a", List.of(ended(0)));
      }
      try (Studies studies = subject.open(url)) {
        assertEquals(subject.durable(), studies.open("kept").isPresent(), subject.toString());
      }
    }
  }
}
