package io.cultivar.testkit;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Spaces that are hard to get right. */
final class SampleSpaces {
  private SampleSpaces() {}

  /** The spaces by what is special about them. */
  static Map<String, SearchSpace> all() {
    Map<String, SearchSpace> spaces = new LinkedHashMap<>();
    spaces.put("nothing", SearchSpace.of(List.of()));
    spaces.put("one value", SearchSpace.of(List.of(new IntParameter("n", 3, 3, Scale.LINEAR))));
    spaces.put("steps", SearchSpace.of(List.of(stepped("s", 0, 1, 0.25), even("n", 2, 10))));
    spaces.put("huge", SearchSpace.of(List.of(new RealParameter("r", 1e-300, 1e300, Scale.LOG))));
    spaces.put("many variants", SearchSpace.of(List.of(choice("c", 5_000))));
    spaces.put("plain", SearchSpace.of(List.of(real("x"), real("y"), choice("c", 3))));
    spaces.put("conditional", conditional());
    return spaces;
  }

  /** All values that a space allows, or none if there are more than so many. */
  static Set<Values> combinations(SearchSpace space, int most) {
    long count = 1;
    for (Parameter parameter : space.parameters()) {
      count *= Math.min(most + 1L, parameter.size().orElse(Long.MAX_VALUE));
      if (count > most) {
        return Set.of();
      }
    }
    Set<Values> all = new HashSet<>();
    for (long number = 0; number < count; number++) {
      long[] rest = {number};
      all.add(
          space.choose(
              parameter -> {
                long size = parameter.size().orElseThrow();
                long index = rest[0] % size;
                rest[0] /= size;
                return parameter.nth(index);
              }));
    }
    return all;
  }

  private static RealParameter real(String name) {
    return new RealParameter(name, -5, 10, Scale.LINEAR);
  }

  private static RealParameter stepped(String name, double low, double high, double step) {
    return new RealParameter(name, low, high, Scale.LINEAR, OptionalDouble.of(step), Set.of());
  }

  private static IntParameter even(String name, long low, long high) {
    return new IntParameter(name, low, high, Scale.LINEAR, 2, Set.of());
  }

  private static ChoiceParameter choice(String name, int variants) {
    return new ChoiceParameter(
        name, IntStream.range(0, variants).mapToObj(i -> "variant-" + i).toList());
  }

  /** A tree: two choices, one under the other, and a parameter that two variants reach. */
  private static SearchSpace conditional() {
    ChoiceParameter inner =
        new ChoiceParameter("inner", List.of("p", "q"), Set.of(new Branch("outer", 1)));
    IntParameter shared =
        new IntParameter(
            "shared",
            1,
            3,
            Scale.LINEAR,
            1,
            Set.of(new Branch("outer", 0), new Branch("inner", 1)));
    IntParameter always = new IntParameter("always", 0, 1, Scale.LINEAR);
    return SearchSpace.of(List.of(choice("outer", 3), inner, shared, always));
  }
}
