package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.component.Finding;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every search strategy must do, over spaces that are hard to get right. */
public abstract class SearchStrategyContract extends ComponentContract<SearchStrategy> {
  private static final int TRIALS = 32;

  /** A space of at most so many combinations can be exhausted. */
  private static final int SMALL = 50;

  /** How many trials run at once: the last ones are shown without results. */
  private static final List<Integer> PARALLELISM = List.of(1, 4, 8);

  /** The spaces to try it on, by name; those that its own check refuses are left out. */
  protected Map<String, SearchSpace> spaces() {
    return SampleSpaces.all();
  }

  /** Whether its first trials differ with the random numbers, where there is much to choose. */
  protected boolean random(SearchStrategy subject) {
    return subject.adaptive();
  }

  /** Something to look at for a strategy and a space. */
  @FunctionalInterface
  private interface Look {
    void at(SearchStrategy subject, FakeStudy study, String name);
  }

  /** Looks at each strategy with each space that it supports. */
  private void forEach(Look look) {
    for (SearchStrategy subject : all()) {
      Map<String, SearchSpace> supported = new LinkedHashMap<>(spaces());
      supported.values().removeIf(space -> refuses(subject, space));
      assertFalse(supported.isEmpty(), subject + " refuses every space: give it some by spaces()");
      supported.forEach(
          (name, space) -> look.at(subject, FakeStudy.of(space), subject + " on '" + name + "'"));
    }
  }

  private static boolean refuses(SearchStrategy subject, SearchSpace space) {
    return subject.check(space).stream()
        .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  private static FakeTrial complete(int number, Values values) {
    return FakeTrial.complete(number, values, Measurement.of("loss", number % 7));
  }

  private static FakeTrial failed(int number, Values values) {
    return FakeTrial.failed(number, values, "on purpose");
  }

  /** Some trials fail, some are pruned, most measure something. */
  private static FakeTrial mixed(int number, Values values) {
    return switch (number % 5) {
      case 1 -> failed(number, values);
      case 3 -> FakeTrial.pruned(number, values, Measurement.of("loss", number % 4));
      default -> complete(number, values);
    };
  }

  private static void assertAllowed(FakeStudy study, String about) {
    assertFalse(study.trials().isEmpty(), about + " proposes nothing");
    for (Trial trial : study.trials()) {
      assertTrue(study.space().allows(trial.values()), about + " proposes " + trial.values());
    }
  }

  private static List<Values> values(Study study) {
    return study.trials().stream().map(Trial::values).toList();
  }

  @Test
  void proposesOnlyWhatTheSpaceAllows() {
    forEach(
        (subject, study, about) -> {
          for (int parallelism : List.of(1, 8)) {
            ProposedStudy proposed =
                new ProposedStudy(study, parallelism, SearchStrategyContract::mixed);
            assertAllowed(proposed.run(subject, TRIALS), about);
          }
        });
  }

  @Test
  void isAPureFunctionOfStudyAndRandomNumbers() {
    forEach(
        (subject, study, about) -> {
          ProposedStudy proposed = new ProposedStudy(study, SearchStrategyContract::complete);
          assertEquals(
              proposed.run(subject, TRIALS).trials(),
              proposed.run(subject, TRIALS).trials(),
              about + " does not repeat itself");
        });
  }

  @Test
  void looksAtResultsOnlyIfItSaysSo() {
    forEach(
        (subject, study, about) -> {
          if (!subject.adaptive()) {
            assertEquals(
                values(
                    new ProposedStudy(study, SearchStrategyContract::mixed).run(subject, TRIALS)),
                values(new ProposedStudy(study, FakeTrial::running).run(subject, TRIALS)),
                about + " depends on results though it is not adaptive");
          }
        });
  }

  @Test
  void otherRandomNumbersGiveOtherProposals() {
    forEach(
        (subject, study, about) -> {
          if (random(subject) && SampleSpaces.combinations(study.space(), SMALL).isEmpty()) {
            // The very first trial may be the middle of the space.
            FakeStudy begun =
                new ProposedStudy(study, SearchStrategyContract::complete).run(subject, 2);
            Set<Values> different = new HashSet<>();
            for (int seed = 0; seed < 5; seed++) {
              different.add(subject.propose(begun, new SplittableRandom(seed)).orElseThrow());
            }
            assertTrue(different.size() > 1, about + " always goes on with " + different);
          }
        });
  }

  /** In a space of few combinations, with trials that run, fail and are pruned. */
  @Test
  void repeatsNothingWhileSomethingNewIsLeft() {
    forEach(
        (subject, study, about) -> {
          int size = SampleSpaces.combinations(study.space(), SMALL).size();
          for (int parallelism : PARALLELISM) {
            ProposedStudy proposed =
                new ProposedStudy(study, parallelism, SearchStrategyContract::mixed);
            if (size > 0) {
              assertNoneTwice(proposed.run(subject, size), about);
            }
          }
        });
  }

  private static void assertNoneTwice(FakeStudy study, String about) {
    List<Values> before = new ArrayList<>();
    for (Values values : values(study)) {
      assertFalse(before.contains(values), about + " proposes again " + values);
      before.add(values);
    }
  }

  @Test
  void goesOnAfterFailuresElsewhere() {
    forEach(
        (subject, study, about) -> {
          int size = SampleSpaces.combinations(study.space(), SMALL).size();
          ProposedStudy proposed = new ProposedStudy(study, SearchStrategyContract::failed);
          FakeStudy failed = proposed.run(subject, size > 0 ? size : TRIALS);
          assertAllowed(failed, about);
          assertNoneTwice(failed, about);
        });
  }

  @Test
  void canMakeItsGoalLarge() {
    Goal large = new Goal("loss", Direction.MAXIMIZE);
    forEach(
        (subject, study, about) ->
            assertAllowed(
                new ProposedStudy(study.after(large), SearchStrategyContract::mixed)
                    .run(subject, TRIALS),
                about));
  }

  /** Values that are not its own: of another study, and of trials by hand. */
  @Test
  void livesWithTrialsThatItDidNotPropose() {
    forEach(
        (subject, study, about) -> {
          List<FakeTrial> known = new ArrayList<>();
          for (int i = 0; i < 8; i++) {
            known.add(complete(i, somewhere(study.space(), i)));
          }
          ProposedStudy proposed =
              new ProposedStudy(
                  study.knowing(known),
                  4,
                  (number, values) ->
                      number % 6 == 2
                          ? complete(number, somewhere(study.space(), number)).chosenByHand()
                          : mixed(number, values));
          assertAllowed(proposed.run(subject, TRIALS), about);
        });
  }

  private static Values somewhere(SearchSpace space, int number) {
    return space.choose(parameter -> parameter.at((number * 3 % 11 + 0.5) / 11));
  }

  @Test
  void proposesAsManyTrialsAsItsSizeSays() {
    forEach(
        (subject, study, about) -> {
          OptionalLong size = subject.size(study.space());
          if (size.isPresent() && size.getAsLong() < TRIALS) {
            ProposedStudy proposed = new ProposedStudy(study, SearchStrategyContract::complete);
            assertEquals(size.getAsLong(), proposed.run(subject, TRIALS).trials().size(), about);
          }
        });
  }
}
