package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.CheckpointRule;
import io.cultivar.runner.store.MemoryStudies;
import io.cultivar.testkit.FakeDescription;
import io.cultivar.testkit.FakeTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/** Runs studies of one parameter by real workers, and keeps what they stored. */
abstract class StudyRunFixture {
  static final SearchSpace SPACE =
      SearchSpace.of(List.of(new RealParameter("x", 0, 1, Scale.LINEAR)));

  /** Half-way between a random number and the best that it knows. */
  record TowardsBest(boolean adaptive, List<String> seen) implements SearchStrategy {
    @Override
    public Optional<Values> propose(Study study, RandomGenerator random) {
      StringBuilder states = new StringBuilder();
      double sum = 0;
      for (Trial trial : study.trials()) {
        states.append(trial.state().name().charAt(0));
        sum += trial.state() == Trial.State.COMPLETE ? trial.metrics().get("loss") : 0.1;
      }
      seen.add(states.toString());
      double x = (random.nextDouble() + sum - Math.floor(sum)) / 2;
      return Optional.of(Values.of(Map.of("x", new Value.Real(x))));
    }
  }

  /** A checkpoint whenever one is offered; the best trial keeps its own. */
  static final StudyPlan.Recovery RECOVERY =
      new StudyPlan.Recovery(2, new CheckpointRule(Duration.ofNanos(1), 1));

  final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  final List<Trial> stored = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path artifacts;

  final StudyPlan plan(boolean adaptive, StudyPlan.Limits limits, Objective objective) {
    return plan(adaptive, limits, Optional.empty(), objective);
  }

  final StudyPlan plan(
      boolean adaptive, StudyPlan.Limits limits, Optional<Pruner> pruner, Objective objective) {
    var search =
        new StudyPlan.Search(
            SPACE,
            List.of(new Goal("loss", Direction.MINIMIZE)),
            new TowardsBest(adaptive, seen),
            pruner);
    return new StudyPlan(
        "study",
        new StudyScope(1, Numbering.OWN, Optional.empty()),
        search,
        limits,
        values -> objective);
  }

  static StudyPlan.Limits limits(int trials, int repeats, int parallelism) {
    return new StudyPlan.Limits(
        OptionalInt.of(trials),
        repeats,
        parallelism,
        Optional.empty(),
        MaxFailures.DEFAULT,
        RECOVERY);
  }

  final StudyResult run(StudyPlan plan, int workers, StudyListener... listeners)
      throws IOException {
    StudyJournal journal = new MemoryStudies().create(FakeDescription.of(plan.name()));
    for (Trial trial : List.copyOf(stored)) {
      journal.claim("earlier", List.of(FakeTrial.running(trial.number(), trial.values())), 1);
      journal.record("earlier", List.of(trial));
    }
    try {
      return run(plan, journal, false, workers, listeners);
    } finally {
      stored.clear();
      stored.addAll(trials(journal));
    }
  }

  final StudyResult run(
      StudyPlan plan, StudyJournal journal, boolean shared, int workers, StudyListener... listeners)
      throws IOException {
    try (TrialExecutor.Workers threads = new LocalExecutor().open(workers)) {
      var environment =
          new Environment(
              journal,
              shared ? Optional.of("origin") : Optional.empty(),
              threads,
              workers,
              List.of(listeners),
              artifacts);
      return new StudyRun(plan, environment).run();
    }
  }

  /** The trials that are kept, without what belongs to their keeping. */
  static List<Trial> trials(StudyJournal journal) throws IOException {
    List<Trial> trials = new ArrayList<>();
    journal.read(StudyJournal.Detail.REPORTS, 0, trial -> trials.add(TrialSnapshot.of(trial)));
    return trials;
  }

  /** Takes a random time, so that trials end in another order each time. */
  static final Objective SLOW =
      trial -> {
        TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(2_000));
        double noise = trial.random("noise").nextDouble();
        if (trial.number() % 7 == 3) {
          throw new IllegalStateException("seven");
        }
        return Measurement.of("loss", trial.values().real("x") + noise);
      };
}
