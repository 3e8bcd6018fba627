package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.component.Finding;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What every search strategy must do, over spaces that are hard to get right. */
public abstract class SearchStrategyContract extends ComponentContract<SearchStrategy> {
  private static final int TRIALS = 40;

  /** The spaces to try it on, by name; those that its own check refuses are left out. */
  protected Map<String, SearchSpace> spaces() {
    return SampleSpaces.all();
  }

  private Map<String, SearchSpace> supported(SearchStrategy subject) {
    Map<String, SearchSpace> supported = new LinkedHashMap<>(spaces());
    supported
        .values()
        .removeIf(
            space ->
                subject.check(space).stream()
                    .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR));
    assertTrue(!supported.isEmpty(), subject + " refuses every space: give it some by spaces()");
    return supported;
  }

  private static Trial complete(int number, Values values) {
    return FakeTrial.complete(number, values, Measurement.of("loss", number % 7));
  }

  private static Trial failed(int number, Values values) {
    return FakeTrial.failed(number, values, "on purpose");
  }

  /** Proposes trials one after another, each ending as a function says. */
  private static Study run(
      SearchStrategy subject, SearchSpace space, BiFunction<Integer, Values, Trial> end) {
    FakeStudy study = FakeStudy.of(space);
    for (int number = 0; number < TRIALS; number++) {
      Optional<Values> values = subject.propose(study, new SplittableRandom(number));
      if (values.isEmpty()) {
        break;
      }
      study = study.with(end.apply(number, values.get()));
    }
    return study;
  }

  @Test
  void proposesOnlyWhatTheSpaceAllows() {
    for (SearchStrategy subject : all()) {
      supported(subject)
          .forEach(
              (name, space) -> {
                Study study = run(subject, space, SearchStrategyContract::complete);
                assertTrue(!study.trials().isEmpty(), subject + " proposes nothing for " + name);
                for (Trial trial : study.trials()) {
                  assertTrue(
                      space.allows(trial.values()),
                      subject + " proposes " + trial.values() + " for " + name);
                }
              });
    }
  }

  @Test
  void isAPureFunctionOfStudyAndRandomNumbers() {
    for (SearchStrategy subject : all()) {
      supported(subject)
          .forEach(
              (name, space) -> {
                Study study = run(subject, space, SearchStrategyContract::complete);
                assertEquals(
                    study.trials(),
                    run(subject, space, SearchStrategyContract::complete).trials(),
                    subject + " does not repeat itself on " + name);
              });
    }
  }

  @Test
  void looksAtResultsOnlyIfItSaysSo() {
    for (SearchStrategy subject : all()) {
      if (!subject.adaptive()) {
        supported(subject)
            .forEach(
                (name, space) ->
                    assertEquals(
                        values(run(subject, space, SearchStrategyContract::complete)),
                        values(run(subject, space, FakeTrial::running)),
                        subject + " depends on results though it is not adaptive, on " + name));
      }
    }
  }

  private static String values(Study study) {
    return study.trials().stream().map(Trial::values).toList().toString();
  }

  @Test
  void goesOnAfterFailures() {
    for (SearchStrategy subject : all()) {
      supported(subject)
          .forEach(
              (name, space) ->
                  assertTrue(
                      !run(subject, space, SearchStrategyContract::failed).trials().isEmpty(),
                      subject + " is stuck after failures on " + name));
    }
  }

  @Test
  void proposesAsManyTrialsAsItsSizeSays() {
    for (SearchStrategy subject : all()) {
      supported(subject)
          .forEach(
              (name, space) -> {
                OptionalLong size = subject.size(space);
                if (size.isPresent() && size.getAsLong() < TRIALS) {
                  assertEquals(
                      size.getAsLong(),
                      run(subject, space, SearchStrategyContract::complete).trials().size(),
                      subject + " on " + name);
                }
              });
    }
  }
}
