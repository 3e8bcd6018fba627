package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.picture.Histogram;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Kept trials are done again, and shown. */
final class RepetitionTest extends StudyRunFixture {
  private final AtomicInteger looks = new AtomicInteger();

  private final Objective objective =
      trial -> {
        double noise = trial.random("noise").nextDouble();
        double loss = trial.values().real("x") + noise;
        trial.show(() -> picture("repeat " + trial.repeat(), noise));
        trial.show(
            () -> {
              throw new IllegalStateException("the pencil is broken");
            });
        trial.show(() -> null);
        trial.show(() -> picture("repeat " + trial.repeat(), 5));
        trial.show(() -> picture("last", 5));
        return Measurement.of("loss", loss);
      };

  private Histogram picture(String title, double number) {
    looks.incrementAndGet();
    return new Histogram(title, number, number + 1, List.of(1));
  }

  private Environment environment(TrialExecutor.Workers threads) throws IOException {
    StudyJournal journal = new MemoryStudies().create(FakeDescription.of("study"));
    return new Environment(journal, Optional.empty(), threads, 2, List.of(), artifacts);
  }

  @Test
  void aTrialByHandIsNotEndedEarlyWhenItIsDoneAgain() throws Exception {
    Objective reporting =
        trial -> {
          boolean wanted = trial.report(1, Measurement.of("loss", 1));
          return Measurement.of("loss", wanted ? 2 : 1);
        };
    StudyPlan plan = plan(true, limits(1, 2, 1), Optional.of((study, running) -> true), reporting);
    Values values = Values.of(Map.of("x", new Value.Real(0.5)));
    try (TrialExecutor.Workers threads = new LocalExecutor().open(1)) {
      Trial tried = new HandTrial(plan, environment(threads)).run(values);
      Repetition repetition = new Repetition(plan, environment(threads));

      assertThat(tried.state()).isEqualTo(Trial.State.COMPLETE);
      assertThat(repetition.run(tried)).isEqualTo(tried);
      assertThat(repetition.show(tried).again().state()).isEqualTo(Trial.State.COMPLETE);
    }
  }

  @Test
  void theFirstRepeatIsShownAndWhatCannotBeIsLeftOut() throws Exception {
    StudyPlan plan = plan(true, limits(4, 3, 2), objective);
    run(plan, 2);
    assertThat(looks).hasValue(0);
    Trial kept = stored.get(2);
    try (TrialExecutor.Workers threads = new LocalExecutor().open(2)) {
      Repetition repetition = new Repetition(plan, environment(threads));

      assertThat(repetition.run(kept)).isEqualTo(kept);
      assertThat(looks).hasValue(0);
      Shown shown = repetition.show(kept);

      assertThat(shown.again().state()).isEqualTo(Trial.State.COMPLETE);
      assertThat(shown.again().repeats()).containsExactly(kept.repeats().get(0));
      double noise = kept.repeats().get(0).get("loss") - kept.values().real("x");
      assertThat(shown.pictures()).hasSize(2);
      assertThat(shown.pictures().get(0)).isInstanceOf(Histogram.class);
      assertThat(shown.pictures().get(0).title()).isEqualTo("repeat 0");
      assertThat(((Histogram) shown.pictures().get(0)).low()).isCloseTo(noise, within(1e-12));
      assertThat(shown.pictures().get(1).title()).isEqualTo("last");
      assertThat(shown.notes()).hasSize(3);
      assertThat(shown.notes().get(0)).isEqualTo("a picture was left out: the pencil is broken");
      assertThat(shown.notes().get(1)).startsWith("a picture was left out: NullPointerException");
      assertThat(shown.notes().get(2))
          .isEqualTo("a picture was left out: there is one of the title 'repeat 0' already");
    }
  }
}
