package io.cultivar.network;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Loss.Targets;
import io.cultivar.api.network.Metric;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.dataset.Task;
import io.cultivar.network.metric.Accuracy;
import io.cultivar.network.metric.Mae;
import io.cultivar.network.metric.R2;
import io.cultivar.network.metric.Rmse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which metrics are measured, and how they are called. */
final class MetricNames {
  static final String LOSS = "loss";

  static final String TRAIN = "train.";
  static final String VALIDATION = "validation.";
  static final String TEST = "test.";

  private static final String PART = "@";

  /** The parts of so many folds are named at most: how many there can be only the data tells. */
  private static final int MOST_PARTS = 2_000;

  private static final List<Metric> FOR_CLASSES = List.of(new Accuracy());
  private static final List<Metric> FOR_NUMBERS = List.of(new Rmse(), new Mae(), new R2());

  private MetricNames() {}

  /** The name of a metric as experiment files call it. */
  static String of(Metric metric) {
    Component component = metric.getClass().getAnnotation(Component.class);
    return component == null ? metric.getClass().getSimpleName() : component.name();
  }

  /** Those that were asked for, or else those that suit the target. */
  static List<Metric> chosen(List<Metric> metrics, Task task) {
    if (!metrics.isEmpty()) {
      return metrics;
    }
    return task == Task.REGRESSION ? FOR_NUMBERS : FOR_CLASSES;
  }

  /**
   * The names of all that training may measure. Where none was asked for, and only the data can
   * tell what suits the target, those for classes and for numbers both.
   */
  static Set<String> measured(TrainNetwork options) {
    List<String> figures = new ArrayList<>(List.of(LOSS));
    for (Metric metric : possible(options)) {
      figures.add(of(metric));
    }
    Split split = options.split().orElse(new Split());
    Set<String> names = names(TRAIN, figures);
    if (split.validates()) {
      names.addAll(names(VALIDATION, figures));
    }
    int folds = Math.min(split.folds(), MOST_PARTS);
    for (String name : List.copyOf(names)) {
      for (int fold = 0; fold < folds && hasParts(name); fold++) {
        names.add(part(name, fold));
      }
    }
    if (split.test() > 0) {
      names.addAll(names(TEST, figures));
    }
    return names;
  }

  /**
   * Those of them that are reported on the way: test samples are looked at only at the end, and
   * what each fold measured is told then.
   */
  static Set<String> reported(TrainNetwork options) {
    Set<String> names = measured(options);
    names.removeIf(name -> name.startsWith(TEST) || name.contains(PART));
    return names;
  }

  /** Whether a metric is told of each fold, too. */
  static boolean hasParts(String name) {
    return name.startsWith(VALIDATION);
  }

  /** The name of a metric of one fold. */
  static String part(String name, int fold) {
    return name + PART + fold;
  }

  private static Set<String> names(String samples, List<String> figures) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(figure -> names.add(samples + figure));
    return names;
  }

  private static List<Metric> possible(TrainNetwork options) {
    if (!options.metrics().isEmpty()) {
      return options.metrics();
    }
    if (options.loss().targets() == Targets.COUNTS) {
      return FOR_NUMBERS;
    }
    List<Metric> both = new ArrayList<>(FOR_CLASSES);
    both.addAll(FOR_NUMBERS);
    return both;
  }
}
