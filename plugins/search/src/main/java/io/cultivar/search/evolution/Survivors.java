package io.cultivar.search.evolution;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.search.points.Observations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The population of differential evolution: trial n competes with the trials n − population, n −
 * 2·population, … for one place, and the best of them, of equals the latest, holds it. What still
 * runs does not compete yet.
 *
 * @param ranked the living, the best first
 */
public record Survivors(List<Member> ranked) {
  /**
   * A trial that lives.
   *
   * @param place of the population, from 0
   * @param loss what it measured, to be made small
   */
  public record Member(int place, Values values, double loss) {}

  /**
   * Those of a study.
   *
   * @param observed what the study has shown
   */
  public static Survivors of(Study study, Observations observed, int population) {
    int[] ended =
        study.trials().stream()
            .filter(trial -> trial.state() != Trial.State.RUNNING)
            .mapToInt(Trial::number)
            .toArray();
    Map<Integer, Member> holders = new HashMap<>();
    for (int i = 0; i < ended.length; i++) {
      int place = ended[i] % population;
      Member member = new Member(place, observed.points().get(i), observed.losses()[i]);
      holders.merge(place, member, (old, young) -> young.loss() <= old.loss() ? young : old);
    }
    return new Survivors(
        holders.values().stream()
            .sorted(Comparator.comparingDouble(Member::loss).thenComparingInt(Member::place))
            .toList());
  }

  /** How many there are. */
  public int count() {
    return ranked.size();
  }

  /** The rank, from 0, of who holds a place; empty where all of its trials still run. */
  public OptionalInt rankAt(int place) {
    return IntStream.range(0, count()).filter(i -> ranked.get(i).place() == place).findFirst();
  }
}
