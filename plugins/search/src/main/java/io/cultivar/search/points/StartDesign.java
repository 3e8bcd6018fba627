package io.cultivar.search.points;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Random values to begin with, except that each choice takes one of the variants that were tried
 * least, so that every branch has its trials.
 */
public final class StartDesign {
  private final SearchSpace space;
  private final Map<String, int[]> counts = new HashMap<>();

  /** What comes after the trials of a study. */
  public StartDesign(Study study) {
    this.space = study.space();
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof ChoiceParameter choice) {
        counts.put(choice.name(), new int[choice.labels().size()]);
      }
    }
    for (Trial trial : study.trials()) {
      count(trial.values());
    }
  }

  private void count(Values values) {
    for (Map.Entry<String, int[]> choice : counts.entrySet()) {
      if (values.find(choice.getKey()).orElse(null) instanceof Value.Choice variant) {
        choice.getValue()[variant.index()]++;
      }
    }
  }

  /** Draws values. */
  public Values draw(RandomGenerator random) {
    return space.choose(
        parameter ->
            parameter instanceof ChoiceParameter
                ? parameter.nth(leastTried(counts.get(parameter.name()), random))
                : parameter.at(random.nextDouble()));
  }

  private static int leastTried(int[] counts, RandomGenerator random) {
    List<Integer> least = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < fewest) {
        fewest = counts[i];
        least.clear();
      }
      if (counts[i] == fewest) {
        least.add(i);
      }
    }
    return least.get(random.nextInt(least.size()));
  }
}
