package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.OptionalDouble;

/** Ends a trial that reports a value of the first goal outside of bounds, or none: NaN. */
@Component(name = "threshold", summary = "ends what reports a value outside of bounds")
public record ThresholdPruner(
    @Option("the least value with which a trial goes on, if there is such") OptionalDouble lower,
    @Option("the largest value with which a trial goes on, if there is such") OptionalDouble upper,
    @Option("the first step at which a trial may be ended") int warmupSteps)
    implements Pruner {
  /** At every report; a bound must be given. */
  public ThresholdPruner() {
    this(OptionalDouble.empty(), OptionalDouble.empty(), 0);
  }

  /** Checks the options that are given. */
  public ThresholdPruner {
    double low = lower.orElse(Double.NEGATIVE_INFINITY);
    double high = upper.orElse(Double.POSITIVE_INFINITY);
    if (!(low <= high)) {
      throw new IllegalArgumentException("lower must be <= upper; " + low + " is not <= " + high);
    }
    if (warmupSteps < 0) {
      throw new IllegalArgumentException("warmup-steps must be >= 0, was " + warmupSteps);
    }
  }

  @Override
  public boolean prune(Study study, Trial running) {
    Report last = running.reports().get(running.reports().size() - 1);
    OptionalDouble value = last.metrics().find(study.goals().get(0).metric());
    return value.isPresent() && last.step() >= warmupSteps && outside(value.getAsDouble());
  }

  private boolean outside(double value) {
    return Double.isNaN(value)
        || value < lower.orElse(Double.NEGATIVE_INFINITY)
        || value > upper.orElse(Double.POSITIVE_INFINITY);
  }

  @Override
  public List<Finding> check(List<Goal> goals) {
    return lower.isPresent() || upper.isPresent()
        ? List.of()
        : List.of(Finding.error("", "threshold needs a bound: give lower, upper, or both"));
  }
}
