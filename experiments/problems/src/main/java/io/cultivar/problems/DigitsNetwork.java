package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A small network that learns digits by gradient descent with momentum, in double precision, its
 * initial weights and the order of samples fixed: a real problem that can be repeated in any
 * language. After each epoch it reports the share of validation samples that it takes for another
 * digit.
 */
@Component(name = "digits-network", summary = "learns digits; the same network in any language")
public record DigitsNetwork(
    @Option("the digits: 64 pixels and a label a row") Path data,
    @Option("learning rate") double rate,
    @Option("hidden units") int hidden,
    @Option("activation of the hidden units") Curve activation,
    @Option("range of initial weights, before it is divided by the root of inputs") double init,
    @Option("how much weights are held back") double alpha,
    @Option("samples of a batch") int batch,
    @Option("share of the last step, below 1") double momentum,
    @Option("how often all samples are seen") int epochs)
    implements Objective {
  /** The only metric. */
  public static final String ERROR = "validation.error";

  /** Settings that work; the data must be given. */
  public DigitsNetwork() {
    this(null, 0.1, 64, Curve.TANH, 1, 1e-4, 32, 0.9, 15);
  }

  /** Checks the sizes. */
  public DigitsNetwork {
    if (hidden < 1 || batch < 1 || epochs < 1) {
      throw new IllegalArgumentException("hidden, batch and epochs must be >= 1");
    }
  }

  /** An activation. */
  enum Curve {
    TANH,
    RELU,
    LOGISTIC;

    double of(double z) {
      return switch (this) {
        case TANH -> StrictMath.tanh(z);
        case RELU -> Math.max(z, 0);
        case LOGISTIC -> 1 / (1 + StrictMath.exp(-Math.min(500, Math.max(-500, z))));
      };
    }

    /** The derivative where the value is {@code y}. */
    double derivative(double y) {
      return switch (this) {
        case TANH -> 1 - y * y;
        case RELU -> y > 0 ? 1 : 0;
        case LOGISTIC -> y * (1 - y);
      };
    }
  }

  /** Is told the error after each epoch. */
  @FunctionalInterface
  public interface Watch {
    /**
     * An epoch is over.
     *
     * @param epoch which, from 1
     * @return whether to go on
     */
    boolean epoch(int epoch, double error);
  }

  /** The key of what trials share. */
  private record File(Path path) {}

  @Override
  public Measurement evaluate(TrialContext trial) {
    Digits digits = trial.shared(new File(data), file -> Digits.read(file.path()));
    double error = train(digits, (epoch, now) -> trial.report(epoch, Measurement.of(ERROR, now)));
    return Measurement.of(ERROR, error);
  }

  @Override
  public Set<String> metricNames() {
    return Set.of(ERROR);
  }

  @Override
  public Optional<Set<String>> reportedNames() {
    return Optional.of(metricNames());
  }

  /**
   * Trains the network.
   *
   * @return the error after the last epoch
   */
  public double train(Watch watch) {
    return train(Digits.read(data), watch);
  }

  private double train(Digits digits, Watch watch) {
    DigitsTraining training = new DigitsTraining(this, digits);
    double error = 1;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      error = training.epoch(epoch - 1);
      if (!watch.epoch(epoch, error)) {
        break;
      }
    }
    return error;
  }
}
