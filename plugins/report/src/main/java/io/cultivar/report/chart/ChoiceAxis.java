package io.cultivar.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis of variants; a value is the place of one in their list.
 *
 * @param name what they are
 * @param labels the variants
 */
record ChoiceAxis(String name, List<String> labels) implements Axis {
  ChoiceAxis {
    labels = List.copyOf(labels);
  }

  @Override
  public double place(double value) {
    return (value + 0.5) / labels.size();
  }

  @Override
  public List<Tick> ticks(int most) {
    int every = (labels.size() + Math.max(1, most) - 1) / Math.max(1, most);
    return IntStream.range(0, labels.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> new Tick(place(i), labels.get(i)))
        .toList();
  }
}
