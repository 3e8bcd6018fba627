package io.cultivar.search;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws spaces that nobody would think of, among them ranges at the limits of what there is. */
final class RandomSpaces {
  private static final long LARGEST = 1L << 53;

  private final RandomGenerator random;
  private final List<Parameter> parameters = new ArrayList<>();

  private RandomSpaces(RandomGenerator random) {
    this.random = random;
  }

  /** Up to 12 parameters of all kinds, some in branches of branches. */
  static SearchSpace any(RandomGenerator random) {
    return new RandomSpaces(random).draw(1 + random.nextInt(12), false);
  }

  /** Up to 3 parameters of few values. */
  static SearchSpace small(RandomGenerator random) {
    return new RandomSpaces(random).draw(1 + random.nextInt(3), true);
  }

  private SearchSpace draw(int count, boolean small) {
    for (int i = 0; i < count; i++) {
      parameters.add(small ? few("p" + i) : any("p" + i));
    }
    return SearchSpace.of(parameters);
  }

  private Parameter any(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> real(name);
      case 1 -> steps(name, 1 + random.nextInt(1_000));
      case 2 -> whole(name);
      case 3 -> few(name);
      default -> choice(name, pick(1, 2, 7, 7, 3_000));
    };
  }

  private Parameter few(String name) {
    return switch (random.nextInt(3)) {
      case 0 -> steps(name, 1 + random.nextInt(4));
      case 1 -> integers(name, -3, -3 + random.nextInt(4), Scale.LINEAR, 1);
      default -> choice(name, pick(1, 2, 3));
    };
  }

  private int pick(int... counts) {
    return counts[random.nextInt(counts.length)];
  }

  private ChoiceParameter choice(String name, int variants) {
    List<String> labels = IntStream.range(0, variants).mapToObj(i -> "v" + i).toList();
    return new ChoiceParameter(name, labels, branches());
  }

  private RealParameter real(String name) {
    double low = random.nextDouble(-10, 10);
    return switch (random.nextInt(7)) {
      case 0 -> real(name, -1e300, 1e300, Scale.LINEAR);
      case 1 -> real(name, 1e-300, 1e300, Scale.LOG);
      case 2 -> real(name, 1e-300, 2e-300, Scale.LOG);
      case 3 -> real(name, low, low, Scale.LINEAR);
      case 4 -> real(name, low, Math.nextUp(low), Scale.LINEAR);
      case 5 -> real(name, 1e-5, 1, Scale.LOG);
      default -> real(name, low, low + random.nextDouble(0, 10), Scale.LINEAR);
    };
  }

  private RealParameter real(String name, double low, double high, Scale scale) {
    return new RealParameter(name, low, high, scale, OptionalDouble.empty(), branches());
  }

  private RealParameter steps(String name, int count) {
    boolean log = random.nextBoolean();
    double low = log ? random.nextDouble(0.001, 2) : random.nextDouble(-1, 1);
    double step = pick(1, 3, 1_000) * 0.1;
    double high = low + (count - 1) * step + 0.3 * step;
    Scale scale = log ? Scale.LOG : Scale.LINEAR;
    return new RealParameter(name, low, high, scale, OptionalDouble.of(step), branches());
  }

  private IntParameter whole(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> integers(name, -LARGEST, LARGEST, Scale.LINEAR, 1);
      case 1 -> integers(name, 1, LARGEST, Scale.LOG, 1);
      case 2 -> integers(name, 1, 1_000, Scale.LOG, 1 + random.nextInt(5));
      case 3 -> integers(name, 5, 5 + random.nextInt(3), Scale.LINEAR, 10);
      default -> integers(name, -20, random.nextInt(100), Scale.LINEAR, 1 + random.nextInt(7));
    };
  }

  private IntParameter integers(String name, long low, long high, Scale scale, long step) {
    return new IntParameter(name, low, high, scale, step, branches());
  }

  /** None for about half of the parameters, else up to three variants of choices before. */
  private Set<Branch> branches() {
    List<ChoiceParameter> choices = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof ChoiceParameter choice) {
        choices.add(choice);
      }
    }
    Set<Branch> branches = new HashSet<>();
    int count = choices.isEmpty() || random.nextBoolean() ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      ChoiceParameter choice = choices.get(random.nextInt(choices.size()));
      branches.add(new Branch(choice.name(), random.nextInt(Math.min(9, choice.labels().size()))));
    }
    return branches;
  }
}
