package io.cultivar.testkit;

import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A study of a {@link FakeLaboratory}: its trials so far, and those that a test lets it have. */
final class FakeProgress {
  private final StudyAccount base;
  private final TreeMap<Integer, KeptTrial> trials = new TreeMap<>();
  private Progress progress = Progress.IDLE;
  private int moves;

  FakeProgress(StudyAccount base) throws IOException {
    this.base = base;
    base.read(Detail.REPORTS, trial -> trials.put(trial.number(), trial));
  }

  Progress progress() {
    return progress;
  }

  void set(Progress now) {
    progress = now;
    moves++;
  }

  List<KeptTrial> trials() {
    return List.copyOf(trials.values());
  }

  /** Completes trials that run, and others up to so many; begins one more. */
  void move(int count) {
    for (int i = 0; i < count; i++) {
      int number =
          trials.values().stream()
              .filter(trial -> trial.state() == Trial.State.RUNNING)
              .map(KeptTrial::number)
              .findFirst()
              .orElse(next());
      KeptTrial running = trials.getOrDefault(number, begin(number));
      trials.put(number, complete(running));
    }
    if (progress == Progress.RUNNING) {
      trials.put(next(), begin(next()));
    }
    moves++;
  }

  private int next() {
    return trials.isEmpty() ? 0 : trials.lastKey() + 1;
  }

  private KeptTrial begin(int number) {
    SplittableRandom random = new SplittableRandom(number);
    Values values = space().choose(parameter -> parameter.at(random.nextDouble()));
    return FakeKeptTrial.waiting(FakeTrial.running(number, values));
  }

  private KeptTrial complete(KeptTrial running) {
    SplittableRandom random = new SplittableRandom(running.number() + 1000L);
    double value = 0.2 + 0.8 * random.nextDouble();
    Map<String, Double> metrics = new LinkedHashMap<>();
    base.description().goals().forEach(goal -> metrics.put(goal.metric(), value));
    String metric = base.description().goals().get(0).metric();
    List<Report> reports = new ArrayList<>();
    for (int step = 1; step <= 10; step++) {
      reports.add(new Report(0, step, Measurement.of(metric, value * (1 + 1.0 / step))));
    }
    FakeTrial trial =
        FakeTrial.complete(running.number(), running.values(), Measurement.of(metrics))
            .with(reports);
    Instant began = base.description().started().plusSeconds(2L * running.number());
    return FakeKeptTrial.ran(
        running.byHand() ? trial.chosenByHand() : trial, "worker-1", began, began.plusSeconds(2));
  }

  void stopTrial(int number) throws IOException {
    KeptTrial trial = trials.get(number);
    if (trial == null || trial.state() != Trial.State.RUNNING) {
      throw new IOException("trial " + number + " does not run");
    }
    trials.put(
        number, FakeKeptTrial.waiting(FakeTrial.failed(number, trial.values(), "stopped by hand")));
    moves++;
  }

  void tryOut(Map<String, String> written) {
    SplittableRandom random = new SplittableRandom(next());
    UnaryOperator<String> text = name -> written.getOrDefault(name, "");
    Values values =
        space()
            .choose(
                parameter ->
                    text.apply(parameter.name()).isEmpty()
                        ? parameter.at(random.nextDouble())
                        : value(parameter, text.apply(parameter.name())));
    trials.put(next(), FakeKeptTrial.waiting(FakeTrial.running(next(), values).chosenByHand()));
    moves++;
  }

  private static Value value(Parameter parameter, String text) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.nth(choice.labels().indexOf(text));
    }
    return parameter instanceof IntParameter
        ? new Value.Int(Long.parseLong(text))
        : new Value.Real(Double.parseDouble(text));
  }

  private SearchSpace space() {
    return base.space();
  }

  /** The study as it is now; later moves do not change it. */
  StudyAccount account() {
    FakeAccount.Builder account = FakeAccount.of(base.description(), base.space());
    trials.values().forEach(account::trial);
    base.answer().forEach(account::answer);
    base.remarks().forEach(account::remark);
    base.notes().forEach(account::note);
    base.standings().forEach(account::standing);
    base.commands().forEach(account::command);
    base.importances().forEach(account::importance);
    if (base.answer().isEmpty()) {
      summary().best().ifPresent(best -> account.answer("The best so far is " + best + "."));
    }
    return account.build();
  }

  StudySummary summary() {
    Goal goal = base.description().goals().get(0);
    Map<Trial.State, Integer> states = new TreeMap<>();
    for (Trial.State state : Trial.State.values()) {
      states.put(state, 0);
    }
    trials.values().forEach(trial -> states.merge(trial.state(), 1, Integer::sum));
    double[] measured =
        trials.values().stream()
            .filter(trial -> trial.state() == Trial.State.COMPLETE)
            .mapToDouble(trial -> trial.metrics().find(goal.metric()).orElse(Double.NaN))
            .filter(Double::isFinite)
            .toArray();
    return new FakeSummary(
        base.description(),
        Map.copyOf(states),
        goal.direction() == Direction.MAXIMIZE
            ? Arrays.stream(measured).max()
            : Arrays.stream(measured).min(),
        base.description().started().plusSeconds(moves));
  }
}
