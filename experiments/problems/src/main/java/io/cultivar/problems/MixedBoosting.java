package io.cultivar.problems;

import static io.cultivar.problems.Saturation.square;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * How the error of gradient boosting could depend on its hyperparameters, in closed form: rate and
 * number of trees make up for each other, and linear boosters have no depth.
 */
@Component(name = "mixed-gbm", summary = "a booster's error as a formula of its hyperparameters")
public record MixedBoosting(
    @Option("what is boosted") Booster booster,
    @Option("learning rate") double rate,
    @Option("how many rounds") int trees,
    @Option("share of the samples of a round") double subsample,
    @Option("how much weights are held back") double penalty)
    implements Problem {
  /** Something that works badly. */
  public MixedBoosting() {
    this(new Linear(), 0.1, 100, 1, 1);
  }

  /** What is boosted. */
  sealed interface Booster permits Linear, Trees, Dart {
    /** How much is wrong with the whole. */
    double wrong(MixedBoosting at);
  }

  /** Linear models. */
  @Component(name = "linear", summary = "linear models")
  public record Linear() implements Booster {
    @Override
    public double wrong(MixedBoosting at) {
      return 0.06
          + 0.01 * square(at.logRate() + 0.5)
          + 0.008 * square(StrictMath.log10(at.penalty))
          + 0.004 * square(at.logTrees() - 2)
          + 0.02 * square(at.subsample - 0.9);
    }
  }

  /** Trees. */
  @Component(name = "gbtree", summary = "trees")
  public record Trees(@Option("depth") int depth, @Option("share of the columns") double colsample)
      implements Booster {
    /** Stumps of all columns. */
    public Trees() {
      this(1, 1);
    }

    @Override
    public double wrong(MixedBoosting at) {
      return at.trees(depth, colsample) + 0.005;
    }
  }

  /** Trees of which some are left out in each round. */
  @Component(name = "dart", summary = "trees, some left out in each round")
  public record Dart(
      @Option("depth") int depth,
      @Option("share of the columns") double colsample,
      @Option("share of trees left out") double drop)
      implements Booster {
    /** Stumps of all columns, none left out. */
    public Dart() {
      this(1, 1, 0);
    }

    @Override
    public double wrong(MixedBoosting at) {
      return at.trees(depth, colsample) + 0.2 * square(drop - 0.1);
    }
  }

  private double logRate() {
    return StrictMath.log10(rate);
  }

  private double logTrees() {
    return StrictMath.log10(trees);
  }

  private double trees(int depth, double colsample) {
    double effort = logRate() + logTrees() - 1.6 - 0.08 * (7 - depth);
    return 0.08 * effort * effort / (1 + 0.5 * Math.abs(effort))
        + 0.004 * square(depth - 7)
        + 0.006 * square(StrictMath.log10(penalty) - 0.5 + 0.2 * (depth - 7))
        + 0.3 * square(subsample - 0.8)
        + 0.1 * square(colsample - 0.6)
        + 0.2 * (subsample - 0.8) * (colsample - 0.6)
        + 0.01 * square(logRate() + 1.4);
  }

  @Override
  public double value() {
    return Saturation.of(least(), 0.4, booster.wrong(this));
  }

  @Override
  public double least() {
    return 0.10;
  }
}
