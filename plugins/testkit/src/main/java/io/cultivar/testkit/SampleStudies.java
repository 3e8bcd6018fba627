package io.cultivar.testkit;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Studies that nobody ran, each time the same: what a report is tried on. */
public final class SampleStudies {
  private static final Instant STARTED = Instant.parse("2026-03-01T09:30:00Z");

  private SampleStudies() {}

  /** A study in which there is something of everything: two goals, branches, ends of all kinds. */
  public static StudyAccount varied() {
    List<Goal> goals =
        List.of(
            new Goal("validation.accuracy", Direction.MAXIMIZE),
            new Goal("parameters", Direction.MINIMIZE));
    SearchSpace space = SampleTraining.space();
    FakeAccount.Builder account = FakeAccount.of(description("digits", goals), space);
    SplittableRandom random = new SplittableRandom(11);
    for (int number = 0; number < 80; number++) {
      account.trial(
          kept(SampleTraining.trial(number, space, random), number, 900 + random.nextInt(2500)));
    }
    return SampleFindings.add(account).build();
  }

  /** A grid of two variants of one parameter, each of many repeats: whose curves lie apart. */
  public static StudyAccount twoVariants() {
    ChoiceParameter range =
        new ChoiceParameter(
            "range",
            List.of("{type: uniform, min: -1, max: 1}", "{type: uniform, min: -0.4, max: 0.4}"));
    FakeAccount.Builder account =
        FakeAccount.of(
            description("xor-initialization", List.of(new Goal("train.loss", Direction.MINIMIZE))),
            SearchSpace.of(List.of(range)));
    SplittableRandom random = new SplittableRandom(5);
    for (int number = 0; number < 2; number++) {
      Values values = Values.of(Map.of("range", range.nth(number)));
      account.trial(kept(repeated(number, values, 18 + 14 * number, random), number, 4000));
    }
    return account
        .answer("range {type: uniform, min: -1, max: 1} wins: train.loss 0.0031 ± 0.0004.")
        .command("cultivar run experiments/xor-initialization.yaml")
        .build();
  }

  /** Many complete trials of many real parameters, measured once, which reported on their way. */
  public static StudyAccount large(int trials, int parameters) {
    List<Parameter> all = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      all.add(new RealParameter("p" + i, 1e-3, 1, i % 2 == 0 ? Scale.LINEAR : Scale.LOG));
    }
    SearchSpace space = SearchSpace.of(all);
    FakeAccount.Builder account =
        FakeAccount.of(description("large", List.of(new Goal("loss", Direction.MINIMIZE))), space);
    SplittableRandom random = new SplittableRandom(3);
    for (int number = 0; number < trials; number++) {
      Values values = space.choose(parameter -> parameter.at(random.nextDouble()));
      double loss = 0.1 * random.nextDouble();
      for (Parameter parameter : all.subList(0, Math.min(3, parameters))) {
        double off = parameter.unit(values.find(parameter.name()).orElseThrow()) - 0.3;
        loss += off * off;
      }
      Trial trial =
          FakeTrial.complete(number, values, Measurement.of("loss", loss)).with(falling(loss));
      account.trial(kept(trial, number, 1500));
    }
    return account.answer("The best loss of " + trials + " trials is small.").build();
  }

  private static List<Report> falling(double loss) {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(step -> new Report(0, step, Measurement.of("loss", loss * (1 + 2.0 / step))))
        .toList();
  }

  /** A study whose texts would be markup, or worse, if they were not shown as texts. */
  public static StudyAccount hostile() {
    String script = "</script><script>document.title='taken'</script><!-- <b>bold</b>";
    String image = "<img src=x onerror=\"document.title='taken'\">";
    String odd = "é\u2028\u2029\u0000\ud800 {{study}} $1 \\ \"'&amp;&lt;";
    ChoiceParameter choice =
        new ChoiceParameter(script, List.of(image, odd, "__proto__", "constructor"));
    RealParameter real = new RealParameter("__proto__", 0, 1, Scale.LINEAR);
    SearchSpace space = SearchSpace.of(List.of(choice, real));
    FakeAccount.Builder account =
        FakeAccount.of(description(script, List.of(new Goal(image, Direction.MINIMIZE))), space);
    SplittableRandom random = new SplittableRandom(9);
    for (int number = 0; number < 12; number++) {
      Values values = space.choose(parameter -> parameter.at(random.nextDouble()));
      Trial trial =
          number % 4 == 3
              ? FakeTrial.failed(number, values, script + odd)
              : FakeTrial.complete(
                  number, values, Measurement.of(Map.of(image, random.nextDouble())));
      account.trial(kept(trial, number, 100));
    }
    return SampleFindings.addHostile(account, script, image, odd).build();
  }

  /** A study without any trial. */
  public static StudyAccount empty() {
    return FakeAccount.of(FakeDescription.of("empty"), SearchSpace.of(List.of())).build();
  }

  /** A study whose trials all failed. */
  public static StudyAccount failed() {
    SearchSpace space = SearchSpace.of(List.of(new IntParameter("units", 1, 9, Scale.LINEAR)));
    FakeAccount.Builder account = FakeAccount.of(FakeDescription.of("failed"), space);
    for (int number = 0; number < 5; number++) {
      Values values = Values.of(Map.of("units", new Value.Int(1 + number)));
      account.trial(
          FakeKeptTrial.waiting(FakeTrial.failed(number, values, "diverged: the loss is NaN")));
    }
    return account.answer("No trial was complete: all 5 failed.").build();
  }

  private static FakeDescription description(String name, List<Goal> goals) {
    return new FakeDescription(
        name,
        "experiment: " + name + "\nseed: 42\n",
        List.of("trials=80"),
        "experiments",
        goals,
        42,
        STARTED,
        Map.of("java.version", "17.0.15", "plugin.network", "1.0.0", "processor", "x86_64"));
  }

  /** Two workers take turns. */
  private static FakeKeptTrial kept(Trial trial, int number, int milliseconds) {
    if (trial.state() == Trial.State.RUNNING) {
      return FakeKeptTrial.waiting(trial);
    }
    Instant began = STARTED.plusMillis(1200L * (number / 2) + 40L * (number % 2));
    return FakeKeptTrial.ran(
        trial, "worker-" + (1 + number % 2), began, began.plusMillis(milliseconds));
  }

  private static Trial repeated(int number, Values values, double pace, SplittableRandom random) {
    List<Report> reports = new ArrayList<>();
    List<Measurement> last = new ArrayList<>();
    double sum = 0;
    for (int repeat = 0; repeat < 30; repeat++) {
      double own = pace * (1 + 0.5 * random.nextDouble());
      double loss = 0;
      for (int step = 0; step <= 500; step += 5) {
        loss = 0.125 / (1 + StrictMath.exp((step - 8 * own) / own));
        reports.add(new Report(repeat, step, Measurement.of("train.loss", loss)));
      }
      last.add(Measurement.of("train.loss", loss));
      sum += loss;
    }
    return new FakeTrial(
        number,
        values,
        Trial.State.COMPLETE,
        Measurement.of("train.loss", sum / last.size()),
        last,
        reports,
        Optional.empty(),
        false);
  }
}
