package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.Studies;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Claim;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyStore;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do with the trials of a study, and with their files. */
abstract class StudyJournalContract extends ComponentContract<StudyStore> {
  static final Values VALUES =
      Values.of(
          Map.of("x", new Value.Real(0.1), "n", new Value.Int(7), "c", new Value.Choice(1, "b")));

  /** An address of a new, empty place that the store serves. */
  protected abstract String url();

  static FakeTrial running(int number) {
    return FakeTrial.running(number, VALUES);
  }

  static List<FakeTrial> running(int from, int to) {
    return IntStream.range(from, to).mapToObj(StudyJournalContract::running).toList();
  }

  static FakeTrial ended(int number) {
    return FakeTrial.complete(number, VALUES, Measurement.of("loss", number));
  }

  static List<KeptTrial> trials(StudyJournal journal) throws IOException {
    List<KeptTrial> all = new ArrayList<>();
    journal.read(Detail.REPORTS, 0, all::add);
    return all;
  }

  private static List<Integer> claimed(List<Claim> claims) {
    return claims.stream().map(Claim::trial).toList();
  }

  /** Does something with an empty study in each kind of store. */
  final void inEach(Consumer test) throws IOException {
    for (StudyStore subject : all()) {
      try (Studies studies = subject.open(url());
          StudyJournal journal = studies.create(FakeDescription.of("study"))) {
        test.accept(studies, journal);
      }
    }
  }

  @FunctionalInterface
  interface Consumer {
    void accept(Studies studies, StudyJournal journal) throws IOException;
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
  void keepsHowTrialsEnded() throws IOException {
    Measurement odd =
        Measurement.of(
            Map.of("nan", Double.NaN, "infinite", Double.NEGATIVE_INFINITY, "minus zero", -0.0));
    List<FakeTrial> ended =
        List.of(
            FakeTrial.failed(0, VALUES, "it's \u001b[31mbroken"),
            FakeTrial.complete(1, VALUES, Measurement.of(Map.of("loss", 0.25, "accuracy", 1.0)))
                .with(
                    List.of(
                        new Report(0, 1, Measurement.of("loss", 0.5)),
                        new Report(0, 7, odd),
                        new Report(1, 1, Measurement.of("loss", 0.1)))),
            FakeTrial.complete(2, Values.NONE, odd),
            FakeTrial.complete(3, VALUES, Measurement.of("loss", Math.nextUp(0.1))));
    inEach(
        (studies, journal) -> {
          List<FakeTrial> begun =
              ended.stream().map(t -> FakeTrial.running(t.number(), t.values())).toList();
          assertEquals(List.of(0, 1, 2, 3), claimed(journal.claim("a", begun, 9)));
          for (KeptTrial trial : trials(journal)) {
            assertSame(begun.get(trial.number()), trial);
            assertEquals("a", trial.worker().orElseThrow());
          }
          assertEquals(Set.of(), journal.record("a", ended.subList(2, 4)));
          assertEquals(Set.of(), journal.record("a", ended.subList(0, 2)));
          List<KeptTrial> kept = trials(journal);
          assertEquals(4, kept.size());
          for (int i = 0; i < 4; i++) {
            assertSame(ended.get(i), kept.get(i));
            assertTrue(kept.get(i).began().isPresent());
            assertTrue(kept.get(i).ended().isPresent());
          }
          List<KeptTrial> later = new ArrayList<>();
          journal.read(Detail.RESULTS, 1, later::add);
          assertEquals(List.of(1, 2, 3), later.stream().map(Trial::number).toList());
          assertEquals(List.of(), later.get(0).reports());
          assertEquals(ended.get(1).metrics(), later.get(0).metrics());
          List<KeptTrial> some = new ArrayList<>();
          journal.read(Detail.REPORTS, 1, 2, some::add);
          journal.read(Detail.REPORTS, 2, 1, some::add);
          journal.read(Detail.REPORTS, 4, 9, some::add);
          assertEquals(List.of(1, 2), some.stream().map(Trial::number).toList());
          assertSame(ended.get(1), some.get(0));
          journal.forgetFrom(2);
          assertEquals(2, trials(journal).size());
        });
  }

  @Test
  void onlyWhoHoldsATrialSaysHowItEnded() throws IOException {
    inEach(
        (studies, journal) -> {
          assertEquals(List.of(0, 1), claimed(journal.claim("a", running(0, 5), 2)));
          assertEquals(List.of(2, 3, 4), claimed(journal.claim("b", running(0, 5), 9)));
          assertEquals(List.of(0, 1), claimed(journal.claim("a", running(0, 5), 9)));
          assertEquals(Set.of(2), journal.record("a", List.of(ended(1), ended(2))));
          assertEquals(Trial.State.RUNNING, trials(journal).get(2).state());
          // The answer was lost, and it is told again.
          assertEquals(Set.of(), journal.record("a", List.of(ended(1))));
          assertEquals(Set.of(1), journal.record("b", List.of(ended(1), ended(2))));
          assertEquals(List.of(), claimed(journal.claim("c", running(0, 5), 9)));
        });
  }

  @Test
  void aLostWorkersTrialsAreClaimedAgain() throws IOException {
    inEach(
        (studies, journal) -> {
          journal.beat("a");
          journal.beat("b");
          journal.beat("a");
          Map<String, Long> first = journal.workers();
          assertEquals(Set.of("a", "b"), first.keySet());
          journal.beat("a");
          assertTrue(journal.workers().get("a") > first.get("a"));
          assertEquals(first.get("b"), journal.workers().get("b"));
          journal.claim("a", running(0, 3), 3);
          journal.record("a", List.of(ended(0)));
          journal.release("a", true);
          assertEquals(Set.of("b"), journal.workers().keySet());
          assertTrue(trials(journal).get(1).worker().isEmpty());
          assertEquals(
              List.of(new Claim(1, 1, true), new Claim(2, 1, true)),
              journal.claim("b", running(0, 3), 9));
          assertEquals(Set.of(1, 2), journal.record("a", List.of(ended(1), ended(2))));
          journal.release("b", false);
          assertEquals(List.of(new Claim(1, 1, true)), journal.claim("c", running(1, 2), 9));
          journal.beat("a");
          assertEquals(Set.of("a"), journal.workers().keySet());
        });
  }

  @Test
  void forgetsTrialsThatNobodyGoesOnWith() throws IOException {
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 3), 3);
          journal.record("a", List.of(ended(0)));
          journal.release("a", false);
          assertEquals(1, trials(journal).size());
          assertEquals(List.of(new Claim(1, 0, false)), journal.claim("b", running(1, 2), 9));
          journal.claim("c", running(2, 3), 9);
          journal.release("b", false);
          // A gap would let another trial take the number of one that others know.
          assertEquals(3, trials(journal).size());
          assertTrue(trials(journal).get(1).worker().isEmpty());
        });
  }

  @Test
  void keepsTrialsThatHaveFilesWhileNobodyHoldsThem() throws IOException {
    ArtifactKey key = new ArtifactKey(1, 0, "checkpoint");
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 3), 3);
          journal.attach("a", key, new byte[] {7});
          journal.release("a", false);
          assertEquals(2, trials(journal).size());
          assertArrayEquals(new byte[] {7}, journal.artifact(key).orElseThrow());
          assertEquals(
              List.of(new Claim(0, 0, true), new Claim(1, 0, true), new Claim(2, 0, false)),
              journal.claim("b", running(0, 3), 9));
          journal.attach("a", key, new byte[] {8});
          assertArrayEquals(new byte[] {7}, journal.artifact(key).orElseThrow());
        });
  }

  @Test
  void claimsNothingBehindATrialOfOtherValues() throws IOException {
    FakeTrial other =
        FakeTrial.running(2, Values.of(Map.of("x", new Value.Real(0.2)))).chosenByHand();
    inEach(
        (studies, journal) -> {
          journal.claim("a", List.of(other), 1);
          assertEquals(List.of(0, 1), claimed(journal.claim("b", running(0, 5), 9)));
          assertTrue(trials(journal).get(2).byHand());
          assertFalse(trials(journal).get(1).byHand());
          journal.release("a", false);
          assertEquals(other.values(), trials(journal).get(2).values());
        });
  }

  @Test
  void givesEachTrialToOneOfManyWorkers() throws Exception {
    for (StudyStore subject : all()) {
      try (Studies studies = subject.open(url());
          StudyJournal journal = studies.create(FakeDescription.of("study"))) {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Integer>>> all = new ArrayList<>();
        for (String worker : List.of("a", "b", "c", "d")) {
          all.add(threads.submit(() -> claimAndEnd(journal, worker)));
        }
        List<Integer> claimed = new ArrayList<>();
        for (Future<List<Integer>> one : all) {
          claimed.addAll(one.get());
        }
        threads.shutdown();
        claimed.sort(null);
        assertEquals(IntStream.range(0, 60).boxed().toList(), claimed);
        assertTrue(trials(journal).stream().allMatch(t -> t.state() == Trial.State.COMPLETE));
      }
    }
  }

  private static List<Integer> claimAndEnd(StudyJournal journal, String worker) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (List<Integer> claims = next(journal, worker); !claims.isEmpty(); ) {
      all.addAll(claims);
      assertEquals(
          Set.of(),
          journal.record(worker, claims.stream().map(StudyJournalContract::ended).toList()));
      claims = next(journal, worker);
    }
    return all;
  }

  private static List<Integer> next(StudyJournal journal, String worker) throws IOException {
    return claimed(journal.claim(worker, running(0, 60), 2));
  }

  @Test
  void keepsFilesOfTrialsThatAWorkerHolds() throws IOException {
    ArtifactKey weights = new ArtifactKey(0, 1, "it's/weights");
    ArtifactKey other = new ArtifactKey(1, 0, "other");
    inEach(
        (studies, journal) -> {
          journal.claim("a", running(0, 2), 2);
          journal.attach("a", weights, new byte[] {1});
          journal.attach("a", weights, new byte[] {0, -1, 2});
          journal.attach("a", other, new byte[0]);
          journal.attach("b", other, new byte[] {3});
          assertArrayEquals(new byte[] {0, -1, 2}, journal.artifact(weights).orElseThrow());
          assertArrayEquals(new byte[0], journal.artifact(other).orElseThrow());
          assertEquals(List.of(weights), journal.artifacts(0));
          assertEquals(List.of(weights, other), journal.artifacts(-1));
          journal.detach(List.of(weights));
          assertTrue(journal.artifact(weights).isEmpty());
          journal.forgetFrom(1);
          assertEquals(List.of(), journal.artifacts(-1));
        });
  }
}
