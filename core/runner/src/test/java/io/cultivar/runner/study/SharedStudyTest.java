package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers run one study, as several processes do: they share its journal and no more. */
final class SharedStudyTest extends StudyRunFixture {
  private static final String DEAD = "nowhere/1/2/3";

  private final Map<Integer, AtomicInteger> evaluated = new ConcurrentHashMap<>();

  private final Objective counted =
      trial -> {
        evaluated.computeIfAbsent(trial.number(), n -> new AtomicInteger()).incrementAndGet();
        return SLOW.evaluate(trial);
      };

  private static StudyJournal journal() throws IOException {
    return new MemoryStudies().create(FakeDescription.of("study"));
  }

  private List<Trial> alone(StudyPlan plan) throws IOException {
    StudyJournal journal = journal();
    run(plan, journal, false, 1);
    evaluated.clear();
    return trials(journal);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void severalWorkersGiveTheStudyOfOne(boolean adaptive) throws Exception {
    StudyPlan plan = plan(adaptive, limits(120, 2, 5), counted);
    List<Trial> expected = alone(plan);
    StudyJournal journal = journal();

    ExecutorService processes = Executors.newFixedThreadPool(4);
    List<Future<StudyResult>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(processes.submit(() -> run(plan, journal, true, 2)));
    }
    for (Future<StudyResult> result : results) {
      assertThat(result.get().study().trials()).isEqualTo(withoutReports(expected));
      assertThat(result.get().end()).isEqualTo(StudyResult.End.DONE);
    }
    processes.shutdown();

    assertThat(trials(journal)).isEqualTo(expected);
    // Each repeat once; the second need not run where the first failed.
    assertThat(evaluated.values()).extracting(AtomicInteger::get).isSubsetOf(1, 2);
    assertThat(evaluated).hasSize(120);
    assertThat(journal.workers()).isEmpty();
  }

  private static List<Trial> withoutReports(List<Trial> trials) {
    List<Trial> without = new ArrayList<>();
    trials.forEach(trial -> without.add(TrialSnapshot.of(trial).with(List.of())));
    return without;
  }

  @Test
  void goesOnAfterWorkersThatAreGone() throws Exception {
    StudyPlan plan = plan(true, limits(30, 1, 3), counted);
    List<Trial> expected = alone(plan);
    StudyJournal journal = journal();
    for (Trial trial : expected.subList(0, 12)) {
      journal.claim(DEAD, List.of(FakeTrial.running(trial.number(), trial.values())), 1);
      if (trial.number() != 9 && trial.number() != 10) {
        journal.record(DEAD, List.of(trial));
      }
    }

    run(plan, journal, true, 2);

    assertThat(trials(journal)).isEqualTo(expected);
    assertThat(evaluated.keySet()).contains(9, 10, 12, 29).doesNotContain(8, 11);
  }

  @Test
  void whatAnotherWorkerKeptUnderANumberCounts() throws Exception {
    StudyPlan plan = plan(true, limits(20, 1, 3), counted);
    StudyJournal journal = journal();
    Values chosen = Values.of(Map.of("x", new Value.Real(0.123)));
    journal.claim(DEAD, List.of(FakeTrial.running(7, chosen).chosenByHand()), 1);

    StudyResult result = run(plan, journal, true, 2);

    assertThat(result.study().trials()).hasSize(21);
    assertThat(result.study().trials().get(7).values()).isEqualTo(chosen);
    assertThat(result.study().trials()).filteredOn(Trial::byHand).hasSize(1);
    assertThat(withoutReports(trials(journal))).isEqualTo(result.study().trials());
  }

  @Test
  void aTrialThatKillsItsWorkersFailsInTheEnd() throws Exception {
    StudyPlan plan = plan(false, limits(3, 1, 3), trial -> Measurement.of("loss", 1));
    StudyJournal journal = journal();
    Trial proposed = alone(plan).get(1);
    for (String worker : List.of("a", "b", "c")) {
      journal.claim(worker, List.of(FakeTrial.running(1, proposed.values())), 1);
      journal.release(worker, true);
    }

    StudyResult result = run(plan, journal, true, 1);

    assertThat(result.study().trials())
        .extracting(Trial::state)
        .containsExactly(Trial.State.COMPLETE, Trial.State.FAILED, Trial.State.COMPLETE);
    assertThat(result.study().trials().get(1).failure())
        .contains("its worker was lost 3 times; see retries");
  }

  @Test
  void forgetsTrialsAfterTheFailureThatWasOneTooMany() throws Exception {
    Objective failing =
        trial -> {
          if (trial.number() >= 4) {
            throw new IllegalStateException("no");
          }
          return Measurement.of("loss", 1);
        };
    StudyPlan plan = plan(false, limits(40, 1, 3), failing);
    StudyJournal journal = journal();

    assertThat(run(plan, journal, true, 2).end()).isEqualTo(StudyResult.End.TOO_MANY_FAILURES);
    assertThat(trials(journal)).hasSize(9);
    assertThat(run(plan, journal, true, 2).end()).isEqualTo(StudyResult.End.TOO_MANY_FAILURES);
    assertThat(trials(journal)).hasSize(9);
  }
}
