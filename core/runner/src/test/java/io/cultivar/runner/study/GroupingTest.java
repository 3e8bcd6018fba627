package io.cultivar.runner.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.study.GroupObjective;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.StudyContext;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Trials are evaluated together where that is possible, and nobody can tell from the results. */
class GroupingTest extends StudyRunFixture {
  private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());

  /** What becomes of a group. */
  private enum Mood {
    ALONE,
    TOGETHER,
    /** The objective fails after half of the trials. */
    BREAKS
  }

  private final class Fixture implements GroupObjective {
    private final Mood mood;

    Fixture(Mood mood) {
      this.mood = mood;
    }

    @Override
    public Object groupKey() {
      return "all";
    }

    @Override
    public int groupSize(StudyContext study) {
      return mood == Mood.ALONE ? 1 : 10;
    }

    @Override
    public Measurement evaluate(TrialContext trial) {
      double noise = trial.random("noise").nextDouble();
      for (int step = 1; step <= 3; step++) {
        trial.report(step, Measurement.of("loss", noise + step));
      }
      if (trial.number() % 7 == 3) {
        throw new IllegalStateException("seven");
      }
      return Measurement.of("loss", trial.values().real("x") + noise);
    }

    @Override
    public void evaluateTogether(List<Companion> companions) {
      groups.add(companions.size());
      for (int i = 0; i < companions.size(); i++) {
        if (mood == Mood.BREAKS && i >= companions.size() / 2) {
          companions.get(i).trial().report(1, Measurement.EMPTY);
          throw new IllegalStateException("half-way");
        }
        try {
          companions.get(i).measured(evaluate(companions.get(i).trial()));
        } catch (IllegalStateException e) {
          companions.get(i).failed(e);
        }
      }
    }
  }

  private List<String> told(StudyPlan plan, int workers) throws Exception {
    stored.clear();
    return run(plan, workers).study().trials().stream().map(GroupingTest::text).toList();
  }

  private static String text(Trial trial) {
    return trial.number()
        + " "
        + trial.state()
        + " "
        + trial.values()
        + " "
        + trial.metrics()
        + " "
        + trial.failure();
  }

  @Test
  void groupsAreLimitedAndLeaveNoWorkerIdle() throws Exception {
    told(plan(false, limits(35, 1, 4), new Fixture(Mood.TOGETHER)), 2);
    assertThat(groups)
        .allMatch(size -> size <= 10)
        .filteredOn(size -> size == 10)
        .hasSizeGreaterThan(1);
    groups.clear();
    told(plan(false, limits(16, 1, 4), new Fixture(Mood.TOGETHER)), 2);
    assertThat(groups).containsExactly(8, 8);
  }

  @Test
  void repeatsAreGroupedToo() throws Exception {
    told(plan(true, limits(2, 9, 1), new Fixture(Mood.TOGETHER)), 1);
    assertThat(groups).containsExactly(9, 9);
  }

  @Test
  void companyChangesNothing() throws Exception {
    for (boolean adaptive : new boolean[] {false, true}) {
      StudyPlan.Limits limits = limits(40, 2, 4);
      List<String> alone = told(plan(adaptive, limits, new Fixture(Mood.ALONE)), 2);
      assertThat(groups).isEmpty();
      assertThat(alone).anyMatch(text -> text.contains("seven"));
      assertThat(told(plan(adaptive, limits, new Fixture(Mood.TOGETHER)), 1)).isEqualTo(alone);
      assertThat(told(plan(adaptive, limits, new Fixture(Mood.TOGETHER)), 3)).isEqualTo(alone);
      assertThat(told(plan(adaptive, limits, new Fixture(Mood.BREAKS)), 2)).isEqualTo(alone);
      assertThat(groups).isNotEmpty();
      groups.clear();
    }
  }

  @Test
  void trialsWithATimeoutAreEvaluatedAlone() throws Exception {
    StudyPlan.Limits limits =
        new StudyPlan.Limits(
            OptionalInt.of(10),
            1,
            4,
            Optional.of(Duration.ofMinutes(1)),
            MaxFailures.DEFAULT,
            RECOVERY);
    told(plan(false, limits, new Fixture(Mood.TOGETHER)), 1);
    assertThat(groups).isEmpty();
  }
}
