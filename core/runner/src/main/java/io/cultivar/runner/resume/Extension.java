package io.cultivar.runner.resume;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.runner.study.StudyPlan;
import java.util.List;
import java.util.OptionalInt;

/** Whether an experiment only goes further than another: all trials of one belong in the other. */
final class Extension {
  private Extension() {}

  /** Whether all differences only extend what was. */
  static boolean is(List<Difference> differences, StudyPlan was, StudyPlan now) {
    return differences.stream().allMatch(difference -> extendable(difference.path()))
        && more(was.limits().trials(), now.limits().trials())
        && wider(was.search().space(), now.search().space());
  }

  private static boolean extendable(String path) {
    return path.equals("trials")
        || path.startsWith("max-failures")
        || path.equals("space")
        || path.startsWith("space.");
  }

  private static boolean more(OptionalInt was, OptionalInt now) {
    return now.isEmpty() || (was.isPresent() && now.getAsInt() >= was.getAsInt());
  }

  private static boolean wider(SearchSpace was, SearchSpace now) {
    return was.parameters().size() == now.parameters().size()
        && was.parameters().stream()
            .allMatch(
                old -> now.find(old.name()).filter(parameter -> wider(old, parameter)).isPresent());
  }

  private static boolean wider(Parameter was, Parameter now) {
    if (was instanceof RealParameter old && now instanceof RealParameter real) {
      boolean unstepped = old.step().isEmpty() && real.step().isEmpty();
      return real.scale() == old.scale()
          && real.low() <= old.low()
          && real.high() >= old.high()
          && (unstepped || (real.low() == old.low() && real.step().equals(old.step())));
    }
    if (was instanceof IntParameter old && now instanceof IntParameter whole) {
      return whole.scale() == old.scale()
          && whole.low() <= old.low()
          && whole.high() >= old.high()
          && whole.step() == old.step()
          && (old.low() - whole.low()) % whole.step() == 0;
    }
    return was instanceof ChoiceParameter old
        && now instanceof ChoiceParameter choice
        && choice.labels().size() >= old.labels().size()
        && choice.labels().subList(0, old.labels().size()).equals(old.labels());
  }
}
